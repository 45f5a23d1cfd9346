/** What a finished PDF may say it is: accessible (ISO 14289-1), for the archive (ISO 19005-2 and -3, level A). */
export type Standard = 'ua-1' | 'a-2a' | 'a-3a';
