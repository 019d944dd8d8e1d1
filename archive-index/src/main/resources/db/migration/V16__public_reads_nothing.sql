-- The role of a public portal that runs apart reads nothing until such a portal is built: no process uses it, and what it was
-- granted held closed records. What such a portal may read is granted when it comes, row by row.

revoke select on all tables in schema public from archive_public;
