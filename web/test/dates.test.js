import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDays, dayName, fiscalYearDays, fiscalYearName, fiscalYearOf, isDay, lastDay, parseFiscalYear, rangeName,
} from '../js/dates.js';

test('a fiscal year begins on 1 April and is named by its start', () => {
  assert.equal(fiscalYearOf('2022-03-31'), 2021);
  assert.equal(fiscalYearOf('2022-04-01'), 2022);
  assert.equal(fiscalYearOf('2023-01-20'), 2022);
  assert.deepEqual(fiscalYearDays(2022), ['2022-04-01', '2023-04-01']);
});

test('fiscal years carry their era and the western year', () => {
  assert.equal(fiscalYearName(2022, 'ja'), '令和4年度(2022)');
  assert.equal(fiscalYearName(2019, 'ja'), '令和元年度(2019)');
  assert.equal(fiscalYearName(2018, 'ja'), '平成30年度(2018)');
  assert.equal(fiscalYearName(1989, 'ja'), '平成元年度(1989)');
  assert.equal(fiscalYearName(1988, 'ja'), '昭和63年度(1988)');
  assert.equal(fiscalYearName(2005, 'en'), 'FY2005 (Heisei 17)');
});

test('令和元年度 and 平成31年度 are read as the same year', () => {
  for (const text of ['令和元年度', '令和1年', '平成31年度', 'R1', 'r.1', 'H31', '2019', 'ＦＹ２０１９', '２０１９年度']) {
    assert.equal(parseFiscalYear(text), 2019, text);
  }
  assert.equal(parseFiscalYear('令和４年度'), 2022);
  assert.equal(parseFiscalYear('H22'), 2010);
});

test('what is no fiscal year is not guessed', () => {
  for (const text of ['', '令和', '令和0年度', '22', 'X4', '令和4年5月']) {
    assert.equal(parseFiscalYear(text), null, text);
  }
});

test('days are written in both calendars and in English', () => {
  assert.equal(dayName('2023-01-20', 'ja'), '2023年1月20日');
  assert.equal(dayName('2023-01-20', 'ja', { era: true }), '令和5年1月20日');
  assert.equal(dayName('2019-04-30', 'ja', { era: true }), '平成31年4月30日');
  assert.equal(dayName('2019-05-01', 'ja', { era: true }), '令和元年5月1日');
  assert.equal(dayName('2023-01-20', 'en'), '20 January 2023');
});

test('a half-open range is read with its inclusive last day', () => {
  assert.equal(lastDay('2023-04-01'), '2023-03-31');
  assert.equal(rangeName('2022-11-15', '2023-04-01', 'ja'), '2022年11月15日〜2023年3月31日');
  assert.equal(rangeName('2022-11-15', null, 'ja'), '2022年11月15日〜');
  assert.equal(rangeName('2022-11-15', '2023-04-01', 'en'), '15 November 2022 – 31 March 2023');
});

test('days are counted through leap years', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29');
  assert.equal(addDays('2023-03-01', -1), '2023-02-28');
});

test('only existing days are days', () => {
  assert.ok(isDay('2024-02-29'));
  for (const text of ['2023-02-29', '2023-2-1', '', '20230201', '2023-13-01']) {
    assert.ok(!isDay(text), text);
  }
  assert.throws(() => fiscalYearOf('2023/01/20'), RangeError);
});
