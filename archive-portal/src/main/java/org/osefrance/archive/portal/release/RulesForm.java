package org.osefrance.archive.portal.release;

import org.osefrance.archive.schemas.access.RuleSet;

/** A proposal as it was typed, so that a mistake in one field does not cost the others. */
record RulesForm(String life, String p6, String requests, String total, String cited, String reason) {

    private static final int LONGEST = 200;

    static RulesForm of(RuleSet rules) {
        return new RulesForm(
                Integer.toString(rules.lifeYears()),
                Integer.toString(rules.p6Years()),
                Integer.toString(rules.requestYears()),
                Integer.toString(rules.smallestTotal()),
                "",
                "");
    }

    /** The numbers; the period of the law stays as it is. */
    RuleSet numbers() throws UnusableFormException {
        RuleSet law = RuleSet.current();
        return new RuleSet(
                1, law.yearsAfterDeath(), years(life), years(p6), years(requests), Math.max(1, years(total)));
    }

    String law() throws UnusableFormException {
        return words(cited, "rules.no-law");
    }

    String why() throws UnusableFormException {
        return words(reason, "release.no-reason");
    }

    private static int years(String typed) throws UnusableFormException {
        if (!typed.strip().matches("[0-9]{1,3}") || Integer.parseInt(typed.strip()) > LONGEST) {
            throw new UnusableFormException("rules.unreadable");
        }
        return Integer.parseInt(typed.strip());
    }

    private static String words(String typed, String missing) throws UnusableFormException {
        String clean = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        if (clean.isEmpty()) {
            throw new UnusableFormException(missing);
        }
        return clean;
    }
}
