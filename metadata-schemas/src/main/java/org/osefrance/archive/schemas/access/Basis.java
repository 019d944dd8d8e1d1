package org.osefrance.archive.schemas.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an answer rests on: a text of law, or a policy of the institution (P1 to P6). */
public enum Basis {
    OPEN_AS_OF_RIGHT("Code du patrimoine L213-1"),
    EXECUTIVE("Code du patrimoine L213-2 I 1"),
    MEDICAL_SECRECY("Code du patrimoine L213-2 I 2"),
    PRIVATE_LIFE("Code du patrimoine L213-2 I 3"),
    SEVENTY_FIVE_YEARS("Code du patrimoine L213-2 I 4"),
    HUNDRED_YEARS("Code du patrimoine L213-2 I 5"),
    WEAPONS("Code du patrimoine L213-2 II"),
    SECRET_OF_ORIGINS("CASF L147-1"),
    INDIVIDUAL_DEROGATION("Code du patrimoine L213-3 I"),
    WAR_ARCHIVES("Code du patrimoine L213-3 II; decree of 24 December 2015"),
    DECLASSIFY_FIRST("Decree of 24 December 2015: declassification comes first"),
    DEED_OF_GIFT("Code du patrimoine L213-6: deed of gift or deposit"),
    OPEN_PARTS("CRPA L311-7: open parts are released, closed parts withheld"),
    AUTHOR("CPI L123-1, L123-3, L123-10: right of the author"),
    UNDESCRIBED("P5: undescribed stays closed"),
    NO_ANCHOR("No day to count from: stays closed"),
    CONTRADICTION("Contradictory dates: stays closed"),
    OWN_FONDS("P1: own fonds follow the public periods"),
    EMERGENCY("P2: emergency access, audited"),
    RESEARCH_REQUESTS("P3: research requests"),
    PRESUMED_LIVING("P4: presumed living"),
    NO_LIFE_FACTS("P4: no anchor for the presumption of life"),
    CLOSED_ONSITE("P5(a): closed on site"),
    NOT_RELEASED("P5(b): no release decision covers it"),
    RELEASED("P5(b): released by a named officer"),
    NOT_YET_RELEASED("P5(b): the decision takes effect on its date"),
    INCOMPLETE_RELEASE("P5(b): a decision without officer, reason or date is incomplete"),
    BOARD_ONLY("P5(b): full is for the board only"),
    NOBODY_LOOKED("P5(b): nobody has said who is named"),
    UNREAD_LINES("P5(b): a line nobody has read cannot be masked"),
    LINES_MASKED("P5(b): rights are per line"),
    NO_LINE_LEFT("P5(b): no line is left to show"),
    NAMES_IN_TITLE("P5(b): description without the names of persons"),
    OBJECTION("P5(c): objection; GDPR art. 18 and 21"),
    CONSENT_WITHDRAWN("GDPR art. 7(3): consent withdrawn"),
    RECENT_DEATH("P6: not online the years after a death"),
    PERSONAL_LINK("P5: personal link, no publication"),
    OWN_FILE("CRPA L311-6: own file, third persons withheld"),
    OWN_HEALTH_RECORD("Code de la santé publique L1111-7"),
    HEIRS("Code de la santé publique L1110-4 V"),
    PROVEN_FAMILY("P1: proven family of a dead person, third persons withheld"),
    PARENT("CASF L311-3; civil code 371-1"),
    INTEREST_OF_THE_CHILD("Interest of the child: a person decides"),
    SHARED_SECRECY("Code de la santé publique L1110-4 III"),
    PROFESSIONAL_SECRECY("Code de la santé publique L1110-4; CASF L311-3; penal code 226-13"),
    AUTHOR_OF_REQUEST("GDPR art. 15"),
    READING_AGREEMENT("Reading-room agreement for a named item, purpose and term"),
    NEED_OF_TASK("Need of the task, audited"),
    WITNESS("Agreement with the witness"),
    WITNESS_SILENT_ON_WEB("Agreement with the witness: silent on the web, heirs or board are asked"),
    PASSAGE("Condition of the witness on a passage"),
    LIVING_THIRD_PERSONS("Civil code 9; GDPR art. 6 and 9: passages on the living are withheld"),
    CLOSED_NAME("P5: the name assertion is closed"),
    CONTESTED_NAME("Contested name: a historian's text first, then the board"),
    TOLD_BY_A_PERSON("Told by a person first, never learnt on a screen; civil code 9"),
    FALSE_IDENTITY("P5: the release has to name the false identity"),
    REAL_THIRD_PERSON("The name of a real third person: the board decides"),
    IMAGE("Civil code 9: right to one's image"),
    FAMILY_ASKED_FIRST("Descendants are asked first"),
    FAMILY_WISH("Family wish after death: a board decides"),
    COMMUNE_ONLY("Safety of children and families: commune only"),
    HOME_IN_USE("Not known whether children live there"),
    MEDICAL_NOT_NAMED("P5: the release has to name the medical content"),
    MARGINAL_ENTRIES("CNIL deliberation 2012-113, art. 4; CRPA D312-1-3: marginal entries unread"),
    SMALL_GROUP("Totals over few cases are hidden"),
    SENSITIVE("GDPR art. 9"),
    FAILED("Error while deciding: closed");

    private final String text;

    Basis(String text) {
        this.text = text;
    }

    /** As shown to readers and written to the audit. */
    public String text() {
        return text;
    }

    /** The basis that reads so; empty for other words. */
    public static Optional<Basis> find(String text) {
        return Arrays.stream(values()).filter(basis -> basis.text.equals(text)).findFirst();
    }

    /** The texts of several, in order, each once. */
    static List<String> texts(List<Basis> bases) {
        return bases.stream().map(Basis::text).distinct().toList();
    }
}
