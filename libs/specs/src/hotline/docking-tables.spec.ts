import { describe, expect, it } from '@jest/globals';
import { dockingTables } from './docking-tables.js';
import { dockingViewSql } from './docking-view-sql.js';
import { documentedStandardData, readStandardData, standardDataKinds } from './standard-data.js';

describe('the docking tables', () => {
  it('have the names and columns that are decided (A111), and marks after them (A112)', () => {
    const marks = new Set(['appid', 'createdtime', 'sequence', 'readtime']);
    const decided = dockingTables.map(({ id, columns }) => [
      id,
      columns.flatMap(({ name }) => (marks.has(name) ? [] : [name])).join(' '),
    ]);
    expect(Object.fromEntries(decided)).toEqual({
      receiptStatus: 'regino status reason recordtime',
      seatLogin: 'signid seatno seatname begintime endtime sourcearea',
      acceptance:
        'regino kind rejectreason rejectnote rejecttime acceptnote acceptor accepttime filenote filehandler filetime',
      complaintFeedback:
        'regino dealresult handler agent agenttel mediationresult infringementtype unfulfilledduty fraudflag',
      reportFeedback: 'regino dealresult handler agent agenttel suspectedact casevalue fineamount',
      consultationFeedback: 'regino handler handlertel handletime replycontent',
      party: 'regino partyname partyaddr partytel induscatgri',
      goods: 'regino goodsname goodsobtype brandname isonline orderno goodsqty',
      complaintContent: 'regino appltype salesway applcontent',
      reportContent: 'regino appltype salesway goodsobtype',
      standardData: 'kind code content parent valid version',
    });
  });

  it('are views that name and explain each column', () => {
    for (const table of dockingTables) {
      const sql = dockingViewSql(table);
      expect(sql).toContain(`create or replace view docking."${table.id}" as select`);
      expect(table.columns.slice(-3).map(({ name }) => name)).toEqual(['createdtime', 'sequence', 'readtime']);
      expect(sql.match(/comment on column/g)).toHaveLength(table.columns.length);
      expect(sql.split("'").length % 2).toBe(1);
    }
  });
});

describe('standard data (A117)', () => {
  it('has six kinds, of which the document names few rows', () => {
    expect(standardDataKinds.map(({ code }) => code)).toHaveLength(6);
    expect(documentedStandardData('goodsobtype').rows).toEqual([
      { kind: 'goodsobtype', code: '20101010', content: '宾馆餐饮服务', valid: '1' },
    ]);
    expect(documentedStandardData('mediationMode')).toEqual({ kind: 'mediationMode', version: '0', rows: [] });
    expect(documentedStandardData('constructor').rows).toEqual([]);
  });

  it('is loaded as a whole, each code once and below a code of its own kind', () => {
    const rows = [
      { code: '20', content: '服务' },
      { code: '2010', content: '餐饮', parent: '20', valid: '0' },
    ];
    expect(readStandardData('goodsobtype', '2026-03', rows)).toMatchObject({
      version: '2026-03',
      rows: [{ valid: '1' }, { parent: '20', valid: '0' }],
    });
    const refused = (...wrong: unknown[]) => readStandardData('goodsobtype', '1', [...rows, ...wrong]);
    expect(refused({ code: '20', content: '重复' })).toMatchObject({ code: '2004' });
    expect(refused({ code: '30', content: '孤儿', parent: '3' })).toMatchObject({ code: '2004' });
    expect(refused({ code: '', content: '无码' })).toMatchObject({ code: '2003' });
    expect(refused({ code: '31', content: '长'.repeat(501) })).toMatchObject({ code: '2004' });
    expect(refused({ code: '31', content: '乱', valid: true })).toMatchObject({ code: '2004' });
    expect(refused(null)).toMatchObject({ code: '2003' });
    expect(readStandardData('goodsobtype', ' ', rows)).toMatchObject({ code: '2003' });
  });
});
