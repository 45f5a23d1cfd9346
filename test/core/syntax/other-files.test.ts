import { describe, expect, it } from 'vitest';
import { otherFileIn, otherProgramIn, otherTextIn } from '../../../src/core/syntax/other-files.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('a file of another kind', () => {
  it.each([
    ['\u0000\u0000\u0000\u0018ftypheic\u0000\u0000', 'a picture (HEIC)'],
    ['\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000', 'a film or sound'],
    ['RIFF\u0010\u0000\u0000\u0000WEBPVP8 ', 'a picture (WebP)'],
    ['RIFF\u0010\u0000\u0000\u0000WAVEfmt ', 'a film or sound'],
    ['MM\u0000*\u0000\u0000', 'a picture (TIFF)'],
    ['%PDF-1.7', 'a PDF'],
    ['PK\u0003\u0004 [Content_Types].xml PK\u0001\u0002 word/document.xml', 'a document of Word'],
    ['PK\u0003\u0004 _rels/.rels PK\u0001\u0002 xl/workbook.xml', 'a table of Excel'],
    ['PK\u0003\u0004 _rels/.rels PK\u0001\u0002 ppt/presentation.xml', 'a document of PowerPoint'],
    ['PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.text', 'a document of LibreOffice'],
    ['PK\u0003\u0004 notes.txt', 'a packed file (zip)'],
    ['7z\u00BC\u00AF\u0027\u001C', 'a packed file (7z)'],
  ])('is told by its bytes: %j', (start, kind) => {
    expect(otherFileIn(bytes(start))?.kind).toBe(kind);
  });

  it('is told by a byte of zero where nothing else tells it', () => {
    expect(otherFileIn(bytes('SQLite format 3\u0000'))).toBeNull();
    expect(otherProgramIn(bytes('SQLite format 3\u0000'))?.kind).toBe('of another program');
    expect(otherProgramIn(bytes('title: Paris\n'))).toBeNull();
  });

  it.each([
    ['{\\rtf1\\ansi Visit}', 'a text in RTF'],
    ['\n<!DOCTYPE html>\n<html>', 'a text in HTML'],
    ['<?xml version="1.0"?>\n<visit/>', 'a text in XML'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'a picture (SVG)'],
    ['\\documentclass{article}\n', 'a text in LaTeX'],
    ['BEGIN:VCALENDAR\nVERSION:2.0\n', 'an entry of a calendar'],
    ['From: ann@example.org\nSubject: Visit\n\nHello\n', 'an e-mail'],
    ['[visit]\ntitle = "Paris"\n', 'a text in TOML'],
    [
      '# Visit to Paris\n\nThe partners met in Paris.\nWhen: in June.\n\n## Findings\n\nThey saw one.\n',
      'a text in Markdown',
    ],
    ['Visit to Paris\n==============\n\nThe partners met.\n', 'a text in Markdown'],
    ['**Visit**\n\nThe partners met.\n', 'a text in Markdown'],
    ['name;city;country\nAnn;Paris;FR\n', 'a table (CSV)'],
    ['name\tcity\tcountry\nAnn\tParis\tFR\n', 'a table (CSV)'],
  ])('is told by its lines: %j', (text, kind) => {
    expect(otherTextIn(text)?.kind).toBe(kind);
  });

  it.each([
    'title: Paris\ncity: Paris\n',
    '# A report\ntitle: Paris\nsome line that belongs nowhere\n',
    '# Rapport\nTitre: Paris\nVille: Paris\n',
    '# one, two, three\n# four, five, six\ntitle: Paris\n',
    'Report title: Paris, Lyon, Lille\nPlaces: a, b, c\n',
    'From: 17 June 2019\nTo: 18 June 2019\n',
    'title = Paris\ncity: Paris\n',
    '{"title": "Paris"}\n',
    '{"title":"Paris","summary":"[Plan](https://example.org)"}\n',
    'Dear all,\nwe met in Paris: it was good.\n',
  ])('is no document with slips: %j', (text) => {
    expect(otherTextIn(text)).toBeNull();
  });
});
