CREATE VIEW published.organisation AS
SELECT id, code, kind, name, name_kana, name_en, parent_id, valid, successor_id, phone FROM account.organisation;
