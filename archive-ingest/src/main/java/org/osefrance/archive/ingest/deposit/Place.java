package org.osefrance.archive.ingest.deposit;

/**
 * Where somebody put a file that waits.
 *
 * @param position among the files of the deposit, from 0
 * @param beginsItem whether an item begins with it; what follows belongs to the same one
 * @param title of the item it begins; empty for others
 * @param leftOut whether it does not come in
 * @param leaf how the paper lies
 */
public record Place(int position, boolean beginsItem, String title, boolean leftOut, Leaf leaf) {}
