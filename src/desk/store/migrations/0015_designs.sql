-- The design a card was drawn in; NULL for cards of earlier versions.
ALTER TABLE cards ADD COLUMN template TEXT;
