import { Rule } from '@civicbus/contract/rule';

/** A point as the case forms carry it: x is the longitude, y the latitude (A74). */
export interface Point {
  readonly coordinate_x: number;
  readonly coordinate_y: number;
}

const inChina = (x: number, y: number): boolean => x >= 73 && x <= 136 && y >= 3 && y <= 54;
const swapped = ({ coordinate_x: x, coordinate_y: y }: Point): boolean => x < 54 && y > 73;

/** Longitude 73 to 136, latitude 3 to 54, decimal degrees; swapped axes are told apart in the message (A74). */
export const OnEarth = () => {
  const axes = Rule<Point>({
    name: 'axes',
    field: 'coordinate_x',
    holds: (point) => !swapped(point),
    message: '经纬度颠倒：coordinate_x 应为经度，coordinate_y 应为纬度',
  });
  const range = Rule<Point>({
    name: 'range',
    field: 'coordinate_x',
    holds: (point) => swapped(point) || inChina(point.coordinate_x, point.coordinate_y),
    message: '坐标超出范围（经度 73 至 136，纬度 3 至 54，WGS84）',
  });
  return ((type) => {
    range(type);
    axes(type);
  }) as ClassDecorator;
};
