package org.osefrance.archive.schemas.access;

/**
 * The rules as data: their version and the numbers the institution may set.
 *
 * @param version counted up with every change of a rule or number; the index keeps it with each unit
 * @param yearsAfterDeath from a known death, for periods a death shortens (Code du patrimoine L213-2 I 4 and 5)
 * @param lifeYears from birth, during which a person without a known death is presumed living (P4)
 * @param p6Years from a known death, before a name may go online unasked (P6)
 * @param requestYears from the closing of a research request to its review (P3)
 * @param smallestTotal fewest cases a published total may stand for
 */
public record RuleSet(
        int version, int yearsAfterDeath, int lifeYears, int p6Years, int requestYears, int smallestTotal) {

    public RuleSet {
        if (version < 1
                || yearsAfterDeath < 0
                || lifeYears < 0
                || p6Years < 0
                || requestYears < 0
                || smallestTotal < 1) {
            throw new IllegalArgumentException("rules have a version from 1 and no negative number of years");
        }
    }

    /** The rules in force. */
    public static RuleSet current() {
        return new RuleSet(AccessRules.VERSION, 25, 120, 10, 25, 5);
    }

    /** The same with other years for P6, a setting of the institution. */
    public RuleSet withP6Years(int years) {
        return new RuleSet(version, yearsAfterDeath, lifeYears, years, requestYears, smallestTotal);
    }
}
