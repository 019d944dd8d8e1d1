package org.osefrance.archive.schemas.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rights of others that close a record, and derogations that open it.
 *
 * @param deed of gift or deposit
 * @param copyright of its author; empty where nobody looked
 * @param derogations each adds a right
 */
public record Rights(Optional<Deed> deed, Optional<Copyright> copyright, List<Derogation> derogations) {

    static final Rights UNSAID = new Rights(Optional.empty(), Optional.empty(), List.of());

    public Rights {
        derogations = List.copyOf(derogations);
    }

    Rights withDerogation(Derogation added) {
        List<Derogation> all = new ArrayList<>(derogations);
        all.add(added);
        return new Rights(deed, copyright, all);
    }

    /** The longer deed; derogations of both. */
    Rights within(Rights parent) {
        List<Derogation> all = new ArrayList<>(derogations);
        all.addAll(parent.derogations);
        Optional<Deed> longer =
                deed.map(own -> parent.deed.map(own::and).orElse(own)).or(parent::deed);
        return new Rights(longer, copyright.or(parent::copyright), all);
    }
}
