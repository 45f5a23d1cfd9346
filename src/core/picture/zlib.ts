// All that is taken from fflate.
export { Unzlib } from 'fflate';
