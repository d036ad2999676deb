/** The registration, which has rules of its own. */
export const REGISTRATION = 'IF-SCMC-PLATFORM-01';
/** The picture of the network, which names an uploaded file. */
export const TOPOLOGY = 'IF-SCMC-PLATFORM-04';
/** Organisations, which stand in a tree. */
export const ORGANIZATION = 'IF-SCMC-PERSONNEL-01';
/** The file service, which is no message: the exchange log knows it by this id. */
export const UPLOAD = 'IF-SCMC-FS-01';
