-- What modules may read of each other. Each owner adds its views in its own afterMigrate__NN_module.sql, in the order of NN.
CREATE SCHEMA IF NOT EXISTS published;
