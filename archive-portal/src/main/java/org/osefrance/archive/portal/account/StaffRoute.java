package org.osefrance.archive.portal.account;

import java.util.List;
import java.util.Set;
import org.osefrance.archive.schemas.access.Viewer;

/**
 * What an address of the staff asks of whoever comes. The filter chain is made from {@link #ALL}; an address below {@code
 * /staff} that no line names is open to nobody.
 *
 * @param pattern of the address, as Spring writes them; the first that fits decides
 * @param admits how far the sign-in has to be
 * @param roles one of them is needed; empty when any will do
 */
public record StaffRoute(String pattern, Admits admits, Set<Viewer.Role> roles) {

    static final String SIGN_IN = "/staff/sign-in";
    static final String CODE = "/staff/sign-in/code";
    static final String PASSKEY_SIGN_IN = "/staff/sign-in/passkey";
    /** Followed by the {@link OutsideHouse#ID}: leads to the house that vouches. */
    static final String OUTSIDE = "/staff/sign-in/outside";

    static final String OUTSIDE_BACK = "/staff/sign-in/vouched";
    static final String PASSKEYS = "/staff/passkeys";
    static final String SECOND_STEP = "/staff/second-step";
    static final String PURPOSE = "/staff/purpose";
    static final String ME = "/staff/me";
    static final String SIGN_OUT = "/staff/sign-out";
    static final String SET_UP = "/staff/set-up";
    static final String DESK = "/staff";
    static final String PEOPLE = "/staff/people";
    static final String INTAKE = "/staff/intake";
    static final String DESCRIBE = "/staff/describe";
    static final String QUARANTINE = "/staff/quarantine";
    static final String PAGES = "/staff/pages";
    static final String UNITS = "/staff/units";
    static final String KEYING = "/staff/keying";
    static final String TRANSCRIPTION = "/staff/transcription";
    static final String GRANTS = "/staff/grants";
    static final String RELEASE = "/staff/release";
    static final String RULES = "/staff/rules";
    static final String OBJECTIONS = "/staff/objections";
    static final String READING_ROOM = "/staff/reading-room";
    static final String AUDIT = "/staff/audit";
    static final String KEEPING = "/staff/keeping";
    static final String PROTECTION = "/staff/data-protection";

    /** Every address of the staff. */
    public static final List<StaffRoute> ALL = List.of(
            new StaffRoute(SIGN_IN, Admits.ANYONE, Set.of()),
            new StaffRoute(CODE, Admits.SECOND_STEP, Set.of()),
            new StaffRoute(SECOND_STEP, Admits.ENROLMENT, Set.of()),
            new StaffRoute(PASSKEY_SIGN_IN + "/**", Admits.ANYONE, Set.of()),
            new StaffRoute(OUTSIDE + "/**", Admits.ANYONE, Set.of()),
            new StaffRoute(OUTSIDE_BACK, Admits.ANYONE, Set.of()),
            new StaffRoute(PASSKEYS, Admits.ENROLMENT, Set.of()),
            new StaffRoute(PASSKEYS + "/options", Admits.ENROLMENT, Set.of()),
            new StaffRoute(PASSKEYS + "/{id}/remove", Admits.SIGNED_IN, Set.of()),
            new StaffRoute(ME + "/**", Admits.SIGNED_IN, Set.of()),
            new StaffRoute(PURPOSE, Admits.SIGNED_IN, Set.of()),
            new StaffRoute(SIGN_OUT, Admits.ANYONE, Set.of()),
            new StaffRoute(SET_UP + "/{token}", Admits.ANYONE, Set.of()),
            new StaffRoute(DESK, Admits.SIGNED_IN, Set.of()),
            new StaffRoute(PEOPLE + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ADMINISTRATOR)),
            new StaffRoute(PAGES + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ARCHIVIST)),
            new StaffRoute(TRANSCRIPTION + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ARCHIVIST)),
            new StaffRoute(KEYING + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ARCHIVIST)),
            new StaffRoute(UNITS + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ARCHIVIST)),
            new StaffRoute(GRANTS + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ARCHIVIST, Viewer.Role.RESEARCHER)),
            new StaffRoute(RULES + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ARCHIVIST)),
            new StaffRoute(RELEASE + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ARCHIVIST)),
            new StaffRoute(READING_ROOM + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ARCHIVIST)),
            new StaffRoute(DESCRIBE + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ARCHIVIST)),
            new StaffRoute(INTAKE + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ARCHIVIST)),
            new StaffRoute(KEEPING + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ARCHIVIST, Viewer.Role.ADMINISTRATOR)),
            new StaffRoute(QUARANTINE + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.ARCHIVIST)),
            new StaffRoute(AUDIT + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.DATA_PROTECTION)),
            new StaffRoute(PROTECTION + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.DATA_PROTECTION)),
            new StaffRoute(
                    OBJECTIONS + "/**", Admits.SIGNED_IN, Set.of(Viewer.Role.DATA_PROTECTION, Viewer.Role.ARCHIVIST)));

    public StaffRoute {
        roles = Set.copyOf(roles);
    }

    /** How far a sign-in has to be. */
    public enum Admits {
        /** A stranger. */
        ANYONE,
        /** Somebody who gave name and password and has a second step to take. */
        SECOND_STEP,
        /** Somebody who gave name and password and has no second step yet; or who is in. */
        ENROLMENT,
        /** Somebody who is in: the second step is taken. */
        SIGNED_IN
    }
}
