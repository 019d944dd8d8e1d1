package org.osefrance.archive.index.search.lucene;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.osefrance.archive.index.analysis.Token;

/** Hands the tokens of our own analysis to Lucene. Forms that are empty are left out. */
final class UnitTokens extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Token> tokens;
    private final Function<Token, String> form;
    private Iterator<Token> rest;
    private int position = -1;

    UnitTokens(List<Token> tokens, Function<Token, String> form) {
        this.tokens = tokens;
        this.form = form;
        this.rest = tokens.iterator();
    }

    @Override
    public void reset() {
        rest = tokens.iterator();
        position = -1;
    }

    @Override
    public boolean incrementToken() {
        while (rest.hasNext()) {
            Token token = rest.next();
            String word = form.apply(token);
            if (!word.isEmpty()) {
                clearAttributes();
                term.append(word);
                increment.setPositionIncrement(token.position() - position);
                position = token.position();
                return true;
            }
        }
        return false;
    }
}
