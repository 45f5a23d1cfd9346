/** The one door to the reader of XML: nothing outside is read, and no entity but the five of XML itself is known. */
export { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
