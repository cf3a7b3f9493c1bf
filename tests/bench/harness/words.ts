const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const rate = (perSecond: number) => `${number.format(perSecond)}/s`;
export const micros = (value: number) => `${number.format(value)} µs`;
export const millis = (value: number) => `${number.format(value)} ms`;
export const megabytes = (value: number) => `${number.format(value)} MB`;
