package org.accord.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accord.agreement.LoadResult.Problem;
import org.accord.agreement.Loaded.LoadedClause;
import org.accord.text.ClauseText;
import org.accord.text.Reading;

/** Plain text or Markdown. Problems are named by their line. */
final class PlainFile implements AgreementFile {

    private static final int LONGEST_TITLE = 300;

    private final byte[] bytes;
    private final String language;
    private final String title;

    PlainFile(byte[] bytes, String language, String title) {
        this.bytes = bytes;
        this.language = language;
        this.title = title;
    }

    @Override
    public Outcome read() {
        try {
            if (!language.matches("[a-z]{2,3}")) {
                throw new Halt(Problem.UNKNOWN_LANGUAGE, language);
            }
            return switch (Reading.of(AgreementFile.characters(bytes))) {
                case Reading.Read read -> loaded(read);
                case Reading.Unreadable unreadable ->
                    throw new Halt(
                            switch (unreadable.problem()) {
                                case EMPTY -> Problem.NO_CLAUSES;
                                case TOO_LONG -> Problem.CLAUSE_TOO_LONG;
                                case CONTROL_CHARACTER, BIDI_CONTROL, LONE_SURROGATE -> Problem.FORBIDDEN_CHARACTER;
                            },
                            String.valueOf(unreadable.line()));
            };
        } catch (Halt halt) {
            return halt.unusable;
        }
    }

    private Loaded loaded(Reading.Read read) {
        String own = read.title() == null ? "" : read.title();
        String name = title.isBlank() ? own : title;
        if (name.isBlank()) {
            throw new Halt(Problem.MISSING, "title");
        }
        String cleanName = JsonFile.clean(name, "title", LONGEST_TITLE, Problem.TITLE_TOO_LONG);
        List<LoadedClause> clauses = new ArrayList<>();
        for (Reading.Part part : read.parts()) {
            String text = JsonFile.clean(
                    part.text(), String.valueOf(part.line()), ClauseText.LONGEST, Problem.CLAUSE_TOO_LONG);
            clauses.add(new LoadedClause(null, part.kind(), part.depth(), Map.of(language, text)));
        }
        if (clauses.isEmpty()) {
            throw new Halt(Problem.NO_CLAUSES, "");
        }
        return new Loaded(Map.of(language, cleanName), clauses);
    }
}
