package org.osefrance.archive.portal.protection;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What is kept how long, and emptied then. Each rule names its own rows by one condition, which the trial counts and the run
 * acts on, so that the two cannot differ. None names a table of archival content, of access or of the audit.
 */
enum RetentionRule {
    /** How to reach those who objected, a year after nothing was left to decide. */
    OBJECTION_CONTACT(
            12,
            "objection",
            "closed_at < ? and (email <> '' or telephone <> '' or post <> '')",
            "email = '', telephone = '', post = ''"),
    /** What they wrote, after three years; the decision and its reasons stay. */
    OBJECTION_WORDS(
            36,
            "objection",
            "closed_at < ? and (words <> '' or about <> '' or appeal_words <> '')",
            "words = '', about = '', appeal_words = ''"),
    /** Who asked about their own data, three years after the answer. */
    RIGHTS_REQUEST_PERSON(
            36,
            "rights_request",
            "closed_at < ? and (applicant <> '' or contact <> '' or words <> '' or identity <> '')",
            "applicant = '', contact = '', words = '', identity = ''"),
    /** Tries to sign in; digests of names and addresses. */
    SIGN_IN_TRIALS(1, "sign_in_trial", "last_at < ?", ""),
    /** One-time links of accounts that have ended. */
    SET_UP_LINKS(1, "setup_token", "expires_at < ?", ""),
    /** Who of a family was let in and on which proofs, five years after the last day (Code civil, art. 2224). */
    GRANT_PERSON(
            60,
            "family_grant",
            "(last_day::timestamp at time zone 'Europe/Paris') < ? and (holder <> '' or identity_proof <> ''"
                    + " or kinship_proof <> '')",
            "holder = '', identity_proof = '', kinship_proof = ''"),
    /** On what proof a reader was let in, five years after the last day of what they signed. */
    READER_PROOF(
            60,
            "reader",
            "coalesce((select max(a.last_day)::timestamp at time zone 'Europe/Paris' from reading_agreement a"
                    + " where a.reader = reader.id), made_at) < ? and identity_proof <> ''",
            "identity_proof = ''");

    private static final ZoneId HOUSE = ZoneId.of("Europe/Paris");

    private final int months;
    private final String table;
    private final String condition;
    private final String emptied;

    /**
     * @param months after which
     * @param condition with one place for the moment
     * @param emptied what is set to empty; nothing where the whole row goes
     */
    RetentionRule(int months, String table, String condition, String emptied) {
        this.months = months;
        this.table = table;
        this.condition = condition;
        this.emptied = emptied;
    }

    int months() {
        return months;
    }

    String table() {
        return table;
    }

    /** What had ended before this moment has had its time. */
    Instant before(Instant now) {
        return now.atZone(HOUSE).minusMonths(months).toInstant();
    }

    /** Counts what {@link #deed} would act on. */
    String count() {
        return "select count(*) from " + table + " where " + condition;
    }

    /** Empties or takes away. */
    String deed() {
        return emptied.isEmpty()
                ? "delete from " + table + " where " + condition
                : "update " + table + " set " + emptied + " where " + condition;
    }
}
