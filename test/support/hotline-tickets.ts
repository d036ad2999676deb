/** Time of registration of all sample tickets, in the window `WINDOW`. */
export const REGISTIME = '2026-11-02 09:30:00';
export const WINDOW = { beginregtime: '20261102000000', endregtime: '20261102235959' } as const;

/** A complaint of invented people. */
export const complaint = (regino: string, changes: object = {}): object => ({
  regino,
  reginfotype: '1',
  workerno: '1024',
  complacontent: '购买的电饭煲无法通电，商家拒绝退换',
  receivemode: '1',
  regunitcode: '144020000',
  accepregname: '坐席甲',
  registime: REGISTIME,
  telnumber: '075100000000',
  salesway: '2',
  goodsname: '电饭煲',
  consumamount: '168.50',
  invopart: '某某电器店',
  invoptaddr: '某某市某某路1号',
  proname: '甲某',
  proaddr: '某某市某某小区',
  protel: '13000000000',
  ...changes,
});

/** A report of invented people. */
export const report = (regino: string, changes: object = {}): object => ({
  ...complaint(regino),
  reginfotype: '2',
  complacontent: '某店销售过期食品',
  ...changes,
});

/** A consultation of invented people. */
export const consultation = (regino: string, changes: object = {}): object => ({
  regino,
  reginfotype: '3',
  complacontent: '如何办理营业执照',
  receivemode: '1',
  regunitcode: '144020000',
  accepregname: '坐席甲',
  registime: REGISTIME,
  telnumber: '075100000000',
  proname: '乙某',
  proaddr: '某某市',
  protel: '13000000001',
  consulrange: '0101',
  consulrangename: '登记注册',
  replyonsite: '0',
  ...changes,
});
