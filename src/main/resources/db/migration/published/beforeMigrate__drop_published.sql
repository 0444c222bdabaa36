-- The views of schema published are made anew after every migration (afterMigrate__*.sql), so that tables may change freely.
DROP SCHEMA IF EXISTS published CASCADE;
