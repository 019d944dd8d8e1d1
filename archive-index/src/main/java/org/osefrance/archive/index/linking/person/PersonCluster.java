package org.osefrance.archive.index.linking.person;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;

/**
 * A person as people have put them together.
 *
 * @param person the lasting id of the person
 * @param members personae, and ids of persons that were found to be this one; the person among them
 * @param because the assertions that hold it together, by id
 */
public record PersonCluster(RecordId person, SortedSet<RecordId> members, List<Assertion> because) {

    public PersonCluster {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        because = List.copyOf(because);
    }
}
