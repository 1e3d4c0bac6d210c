export { FunctionGuide } from './FunctionGuide';
export { FunctionGuideSession, type FunctionGuideWork } from './functionGuideSession';
export { openBookGuide } from './openBookGuide';
