-- ops/run makes them as superuser beforehand; on a PostGIS server of your own the database's owner may need the right to.
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS btree_gist;
