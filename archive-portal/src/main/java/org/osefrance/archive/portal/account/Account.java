package org.osefrance.archive.portal.account;

import java.util.Set;
import org.osefrance.archive.schemas.access.Viewer;

/**
 * Somebody who works here.
 *
 * @param name what they sign in with
 * @param passwordHash Argon2id in the PHC string form
 * @param roles what they may do
 */
record Account(String name, String passwordHash, Set<Viewer.Role> roles) {

    Account {
        roles = Set.copyOf(roles);
    }
}
