/**
 * Who may see what, from which day, and why: one pure decision over the facts of a record, each rule citing its law or
 * policy.
 */
@NullMarked
package org.osefrance.archive.schemas.access;

import org.jspecify.annotations.NullMarked;
