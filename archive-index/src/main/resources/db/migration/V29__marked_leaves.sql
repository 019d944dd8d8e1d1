-- What was marked on a contact sheet is looked for when the pages of a scan are made, by the bytes that were handed in.

create index deposit_file_with_leaf on deposit_file (sha512) where side is not null or turn <> 0;
