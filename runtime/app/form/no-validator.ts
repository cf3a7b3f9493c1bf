/** Stands in for the AJV validator that the form library's test tools import; nothing here is ever called. */
export default {};
export const customizeValidator = (): object => ({});
