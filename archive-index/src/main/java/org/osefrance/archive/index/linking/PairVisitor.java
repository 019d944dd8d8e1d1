package org.osefrance.archive.index.linking;

/** Is shown pairs of records by their positions, the smaller first. */
@FunctionalInterface
interface PairVisitor {

    void visit(int one, int other);
}
