/**
 * Taking apart what holds other files: archives, mail, mailboxes. Done by a child with limits; nothing here decides what
 * becomes of what comes out.
 */
@NullMarked
package org.osefrance.archive.ingest.unpack;

import org.jspecify.annotations.NullMarked;
