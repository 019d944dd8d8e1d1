/**
 * Finds in plain text what may be a person, a place, an organisation, a date, a camp or a ghetto: by lists and rules, each find with its
 * reasons in words. What is found is a candidate for a person to look at and never a fact.
 */
@NullMarked
package org.osefrance.archive.ingest.entity;

import org.jspecify.annotations.NullMarked;
