package dev.hearth.domain.search;

import java.util.ArrayList;
import java.util.List;

/** One thing that is looked for in a text. */
sealed interface SearchTerm {
    /** Everywhere it stands, in the order of the text; a place may be told with how well it fits. */
    List<Match> in(SearchText text);

    /** How well a place fits. */
    enum Fit {
        PART(10),
        BEGINNING(20),
        WHOLE(30);

        private final int points;

        Fit(int points) {
            this.points = points;
        }

        int points() {
            return points;
        }
    }

    /** A place in the folded letters. */
    record Match(int from, int to, Fit fit) {}

    /** A word, also where another one begins with it, or holds it. */
    record Loose(Word word) implements SearchTerm {
        @Override
        public List<Match> in(SearchText text) {
            List<Match> found = new ArrayList<>();
            text.tokens().stream()
                    .filter(token -> token.word().writing() == word.writing())
                    .forEach(token -> find(token, found));
            return found;
        }

        private void find(SearchText.Token token, List<Match> found) {
            String letters = token.word().letters();
            int length = word.letters().length();
            int at = letters.indexOf(word.letters());
            while (at >= 0 && (at == 0 || word.fitsInside())) {
                found.add(new Match(token.at() + at, token.at() + at + length, fit(at, letters.length())));
                at = letters.indexOf(word.letters(), at + length);
            }
        }

        private Fit fit(int at, int length) {
            if (word.writing() == Writing.UNSPACED || word.letters().length() == length) {
                return Fit.WHOLE;
            }
            return at == 0 ? Fit.BEGINNING : Fit.PART;
        }
    }

    /**
     * Words that follow each other, whatever stands between them that is no word. At its ends a stretch of an unspaced script may
     * be part of a longer one.
     */
    record Phrase(List<Word> words) implements SearchTerm {
        public Phrase {
            words = List.copyOf(words);
        }

        @Override
        public List<Match> in(SearchText text) {
            List<Match> found = new ArrayList<>();
            List<SearchText.Token> tokens = text.tokens();
            for (int i = 0; i + words.size() <= tokens.size(); i++) {
                if (words.size() == 1) {
                    alone(tokens.get(i), found);
                } else {
                    together(tokens.subList(i, i + words.size()), found);
                }
            }
            return found;
        }

        private void alone(SearchText.Token token, List<Match> found) {
            Word word = words.getFirst();
            if (word.writing() == Writing.UNSPACED) {
                new Loose(word).find(token, found);
            } else if (word.equals(token.word())) {
                found.add(new Match(token.at(), token.end(), Fit.WHOLE));
            }
        }

        private void together(List<SearchText.Token> tokens, List<Match> found) {
            Word first = words.getFirst();
            Word last = words.getLast();
            SearchText.Token head = tokens.getFirst();
            SearchText.Token tail = tokens.getLast();
            if (follows(first, head.word()) && leads(last, tail.word()) && middleFits(tokens)) {
                int from = head.end() - first.letters().length();
                found.add(new Match(from, tail.at() + last.letters().length(), Fit.WHOLE));
            }
        }

        private boolean middleFits(List<SearchText.Token> tokens) {
            for (int i = 1; i < words.size() - 1; i++) {
                if (!words.get(i).equals(tokens.get(i).word())) {
                    return false;
                }
            }
            return true;
        }

        private static boolean follows(Word wanted, Word there) {
            return wanted.writing() == Writing.UNSPACED
                    ? there.writing() == Writing.UNSPACED && there.letters().endsWith(wanted.letters())
                    : there.equals(wanted);
        }

        private static boolean leads(Word wanted, Word there) {
            return wanted.writing() == Writing.UNSPACED
                    ? there.writing() == Writing.UNSPACED && there.letters().startsWith(wanted.letters())
                    : there.equals(wanted);
        }
    }
}
