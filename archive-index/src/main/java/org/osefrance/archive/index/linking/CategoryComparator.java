package org.osefrance.archive.index.linking;

import java.util.List;
import org.osefrance.archive.index.linking.BlockingKey.Shape;

/** Compares one of few values, such as sex; of words of sex the first letter counts, in the languages of the papers. */
final class CategoryComparator implements FieldComparator<String> {

    @Override
    public String prepare(String written) {
        String folded = Folding.fold(written);
        return switch (folded) {
            case "male",
                    "man",
                    "masculin",
                    "masculine",
                    "homme",
                    "mann",
                    "maennlich",
                    "mannlich",
                    "mezczyzna",
                    "boy",
                    "garcon" -> "m";
            case "female", "woman", "feminin", "feminine", "femme", "frau", "weiblich", "kobieta", "girl", "fille" ->
                "f";
            default -> folded;
        };
    }

    @Override
    public Level compare(String one, String other) {
        return one.equals(other) ? Level.SAME : Level.DIFFERENT;
    }

    @Override
    public List<BlockingKey> listKeys(String form) {
        return List.of(new BlockingKey(Shape.WHOLE, form));
    }
}
