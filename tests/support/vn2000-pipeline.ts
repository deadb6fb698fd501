/**
 * WGS 84 to VN-2000 (EPSG:5899) for `ogr2ogr -ct`, with exactly the seven parameters: from latitude, longitude to
 * easting, northing, as GDAL hands the pairs over.
 */
export const toVn2000Pipeline = [
  '+proj=pipeline',
  '+step +proj=axisswap +order=2,1',
  '+step +proj=unitconvert +xy_in=deg +xy_out=rad',
  '+step +proj=cart +ellps=WGS84',
  '+step +inv +proj=helmert +x=-191.90441429 +y=-39.30318279 +z=-111.45032835',
  '+rx=-0.00928836 +ry=0.01975479 +rz=-0.00427372 +s=0.252906278 +convention=coordinate_frame',
  '+step +inv +proj=cart +ellps=WGS84',
  '+step +proj=tmerc +lat_0=0 +lon_0=107.75 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84',
].join(' ');
