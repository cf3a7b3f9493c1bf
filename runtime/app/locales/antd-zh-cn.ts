import antdZhCn from 'antd/es/locale/zh_CN';
// The date picker asks dayjs for month and weekday names of the picker's own language.
import 'dayjs/locale/zh-cn.js';

export { antdZhCn };
