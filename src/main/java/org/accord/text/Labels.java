package org.accord.text;

import java.util.regex.Pattern;

/** Numbers that authors wrote into headings: {@code Article 1 – Aims}, {@code § 5}, {@code II. Duties}, {@code 1.2 Scope}. */
final class Labels {

    private static final String NUMBER = "(?:\\d{1,4}[a-z]?|[IVXLC]{1,8})(?![\\p{L}\\p{N}])";

    private static final String CHAPTER =
            "(?:Chapter|Chapitre|Cap[íi]tulo|Kapitel|Part|Partie|Parte|Teil|Title|Titre|T[íi]tulo|Titel"
                    + "|Annex|Annexe|Anexo|Anhang)\\h{1,3}"
                    + NUMBER;

    private static final String ARTICLE =
            "(?:(?:Article|Artikel|Art[íi]culo|Artigo|Articolo|Art\\.|Section|Secci[óo]n|Sec[çc][ãa]o"
                    + "|Se[çc][ãa]o|Abschnitt)\\h{1,3}|§\\h{0,3})"
                    + NUMBER;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern CHAPTERS = Pattern.compile(CHAPTER, FLAGS);
    private static final Pattern ARTICLES = Pattern.compile(ARTICLE, FLAGS);
    private static final Pattern NUMBERS =
            Pattern.compile("(?:\\d{1,4}|[IVXLC]{1,8}|[A-Z])[.)]\\h|\\d{1,4}(?:\\.\\d{1,4}){0,5}\\h");

    private Labels() {}

    /** Whether a heading carries its own number. Looks at its first characters only. */
    static boolean numbersItself(String heading) {
        return ARTICLES.matcher(heading).lookingAt()
                || CHAPTERS.matcher(heading).lookingAt()
                || NUMBERS.matcher(heading).lookingAt();
    }

    /**
     * The heading level of a line of plain text: 1 for {@code Chapter 2}, 2 for {@code Article 3 – Aims}, 0 for any other line.
     *
     * @param alone whether the line is a block of its own; if not, then only a bare {@code Article 3} counts
     */
    static int level(String line, boolean alone) {
        int chapter = level(CHAPTERS, line, alone);
        return chapter > 0 ? 1 : 2 * level(ARTICLES, line, alone);
    }

    private static int level(Pattern pattern, String line, boolean alone) {
        var matcher = pattern.matcher(line);
        if (!matcher.lookingAt()) {
            return 0;
        }
        String rest = line.substring(matcher.end()).strip();
        boolean bare = rest.isEmpty() || rest.equals(".") || rest.equals(":");
        boolean titled =
                !bare && alone && rest.length() <= 120 && ".:–—-".indexOf(rest.charAt(0)) >= 0 && !rest.endsWith(".");
        return bare || titled ? 1 : 0;
    }
}
