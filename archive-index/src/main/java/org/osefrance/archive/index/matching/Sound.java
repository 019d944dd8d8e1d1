package org.osefrance.archive.index.matching;

/**
 * The sounds that letters of names stand for, as coarse as clerks heard them: a Polish paper read aloud in Yiddish to a Frenchman keeps
 * these and loses the rest.
 */
enum Sound {
    A(Kind.VOWEL),
    E(Kind.VOWEL),
    I(Kind.VOWEL),
    O(Kind.VOWEL),
    U(Kind.VOWEL),
    /** ü, written u, ue, y, i. */
    UE(Kind.VOWEL),
    /** ö, written o, oe, e. */
    OE(Kind.VOWEL),
    /** As in Stein, whatever it was written with; in Yiddish often a plain e. */
    AI(Kind.VOWEL),
    /** As in Neumann, Nojman. */
    OI(Kind.VOWEL),
    AU(Kind.VOWEL),
    /** Vowels that a consonantal i begins, one letter in Cyrillic. */
    JA(Kind.VOWEL),
    JE(Kind.VOWEL),
    JO(Kind.VOWEL),
    JU(Kind.VOWEL),
    /** Nasal vowels of Polish and French: a vowel and an n or m. */
    AN(Kind.VOWEL),
    EN(Kind.VOWEL),
    ON(Kind.VOWEL),
    J(Kind.GLIDE),
    H(Kind.BREATH),
    KH(Kind.THROAT),
    K(Kind.THROAT),
    G(Kind.THROAT),
    KS(Kind.THROAT_AND_HISS),
    KV(Kind.THROAT_AND_LIP),
    P(Kind.LIP),
    B(Kind.LIP),
    F(Kind.LIP),
    V(Kind.LIP),
    T(Kind.TOOTH),
    D(Kind.TOOTH),
    S(Kind.HISS),
    Z(Kind.HISS),
    SH(Kind.HISS),
    ZH(Kind.HISS),
    TS(Kind.HISS),
    TSH(Kind.HISS),
    DZH(Kind.HISS),
    M(Kind.NASAL_M),
    N(Kind.NASAL_N),
    NJ(Kind.NASAL_N),
    L(Kind.LIQUID_L),
    LJ(Kind.LIQUID_L),
    R(Kind.LIQUID_R),
    /** Written and not heard. */
    NONE(Kind.SILENT);

    /** What consonants are told apart by once voice, breath and the kind of hiss are lost. */
    enum Kind {
        VOWEL(""),
        GLIDE(""),
        BREATH(""),
        SILENT(""),
        THROAT("k"),
        THROAT_AND_HISS("ks"),
        THROAT_AND_LIP("kp"),
        LIP("p"),
        TOOTH("t"),
        HISS("s"),
        NASAL_M("m"),
        NASAL_N("n"),
        LIQUID_L("l"),
        LIQUID_R("r");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** Its letters in a skeleton of consonants; none for what has no place in one. */
        String sign() {
            return sign;
        }
    }

    private final Kind kind;

    Sound(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    boolean isVowel() {
        return kind == Kind.VOWEL;
    }
}
