package org.osefrance.archive.index.linking;

/** Words that are the same but for slips, or cut short. */
final class WrittenWords implements WordLikeness {

    @Override
    public double of(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (a.charAt(0) == b.charAt(0) && (shorter == 1 || shorter >= 2 && isShortFor(a, b))) {
            return shorter == 1 ? 0.5 : 0.8;
        }
        if (shorter >= 4 && Spelling.distance(a, b, shorter >= 7 ? 2 : 1) <= (shorter >= 7 ? 2 : 1)) {
            return 0.85;
        }
        return 0;
    }

    /** Whether the shorter is what is left when letters are taken out of the longer: {@code st} of {@code street}. */
    private static boolean isShortFor(String a, String b) {
        String brief = a.length() < b.length() ? a : b;
        String full = a.length() < b.length() ? b : a;
        if (brief.length() > 4 && !full.startsWith(brief)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < full.length() && at < brief.length(); i++) {
            if (full.charAt(i) == brief.charAt(at)) {
                at++;
            }
        }
        return at == brief.length();
    }
}
