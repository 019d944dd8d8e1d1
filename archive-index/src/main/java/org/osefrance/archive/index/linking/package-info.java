/**
 * The same person in many records: pairs of records are compared field by field, each pair gets a probability by a model that is learned
 * from the records themselves (Fellegi and Sunter 1969, with the EM algorithm and value frequencies of Winkler), and records are
 * grouped where the evidence between whole groups is strong enough. Knows no file and no catalogue.
 */
@NullMarked
package org.osefrance.archive.index.linking;

import org.jspecify.annotations.NullMarked;
