package org.accord.text;

import static org.accord.text.ClauseKind.HEADING;
import static org.accord.text.ClauseKind.ITEM;
import static org.accord.text.ClauseKind.PARAGRAPH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.accord.text.Reading.Part;
import org.accord.text.Reading.Read;
import org.accord.text.Reading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTest {

    @Test
    void theWholeGrundgesetzIsRead() {
        TreeMap<String, String> files = new TreeMap<>();
        Texts.json("grundgesetz/base-1949.json")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asString()));
        assertThat(files).hasSize(147);
        String source = String.join("", files.values());

        Read read = (Read) Reading.of(source);

        assertThat(read.title()).isEqualTo("Grundgesetz für die Bundesrepublik Deutschland vom 23. Mai 1949.");
        assertThat(headings(read, 0)).hasSize(13).startsWith("Eingangsformel", "Präambel", "I. Die Grundrechte");
        assertThat(headings(read, 1)).hasSize(146).startsWith("Artikel 1").endsWith("Artikel 146");
        assertThat(words(read))
                .isEqualTo(
                        words(source.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replaceAll("(?m)^(%|#+)", "")));

        int first = texts(read).indexOf("Artikel 1");
        assertThat(read.parts().get(first + 1))
                .isEqualTo(new Part(
                        PARAGRAPH,
                        2,
                        "(1)",
                        "Die Würde des Menschen ist unantastbar. Sie zu achten und zu schützen ist Verpflichtung aller"
                                + " staatlichen Gewalt.",
                        28));
        assertThat(texts(read))
                .anyMatch(text -> text.startsWith(
                        "Im Bewußtsein seiner Verantwortung vor Gott und den Menschen,\nvon dem Willen"));
        int federal = texts(read).indexOf("Artikel 73");
        assertThat(read.parts().subList(federal + 2, federal + 13))
                .allMatch(part -> part.kind() == ITEM && part.depth() == 3);
        assertThat(read.parts().get(federal + 12).label()).isEqualTo("11.");
        int letters = texts(read).indexOf("um die rechtlich begründeten Verpflichtungen des Bundes zu erfüllen,");
        assertThat(read.parts().get(letters).label()).isEqualTo("b)");
        assertThat(read.parts()).noneMatch(part -> part.text().contains("](#"));
        assertThat(Numbering.of(document(read)).values())
                .contains("", "(1)", "(a)")
                .doesNotContain("I");
    }

    static List<Sample> samples() {
        return List.of(
                sample(
                        "headings by level, whatever the first level is",
                        """
                        ## Part
                        #### Article 1 – Aims ##
                        text
                        # Annex
                        """,
                        "0 HEADING Part",
                        "1 HEADING Article 1 – Aims",
                        "2 PARAGRAPH text",
                        "0 HEADING Annex"),
                sample(
                        "a single heading above all is the title",
                        """
                        # Common Shore

                        ## Aims
                        We act.
                        """,
                        "title Common Shore",
                        "0 HEADING Aims",
                        "1 PARAGRAPH We act."),
                sample(
                        "underlined headings",
                        """
                        Common Shore
                        ============
                        Aims
                        ----
                        We act.

                        ***

                        We meet.
                        """,
                        "title Common Shore",
                        "0 HEADING Aims",
                        "1 PARAGRAPH We act.",
                        "1 PARAGRAPH We meet."),
                sample(
                        "headings of plain text",
                        """
                        Chapter I: Aims

                        Article 1
                        We act. Article 2 says how,
                        Article 3 says when.

                        Article 2 – Means

                        Article 3 of the other treaty stays in force.
                        """,
                        "0 HEADING Chapter I: Aims",
                        "1 HEADING Article 1",
                        "2 PARAGRAPH We act. Article 2 says how, Article 3 says when.",
                        "1 HEADING Article 2 – Means",
                        "2 PARAGRAPH Article 3 of the other treaty stays in force."),
                sample(
                        "numbered paragraphs with items",
                        """
                        1. We will:
                        a) cut;
                        b) share:
                           - money
                           - people
                             and time
                        c) meet.
                        2. We answer.
                        """,
                        "0 PARAGRAPH 1. We will:",
                        "1 ITEM a) cut;",
                        "1 ITEM b) share:",
                        "2 ITEM money",
                        "2 ITEM people and time",
                        "1 ITEM c) meet.",
                        "0 PARAGRAPH 2. We answer."),
                sample(
                        "letters and Roman numbers",
                        """
                        (1) We will

                        (h) cut
                        (i) share
                        (j) meet
                            (i) each year
                            (ii) in person
                        (k) rest
                        """,
                        "0 PARAGRAPH (1) We will",
                        "1 ITEM (h) cut",
                        "1 ITEM (i) share",
                        "1 ITEM (j) meet",
                        "2 ITEM (i) each year",
                        "2 ITEM (ii) in person",
                        "1 ITEM (k) rest"),
                sample(
                        "a date at the start of a line is no label",
                        """
                        The war ended on
                        8. May 1945 in Europe
                        – as all know –
                        and not before.
                        """,
                        "0 PARAGRAPH The war ended on 8. May 1945 in Europe – as all know – and not before."),
                sample(
                        "hard line ends and paragraphs of an item",
                        """
                        We,\\
                        the people,\s\s
                        adopt
                        this.
                        - one

                          still one

                        new
                        """,
                        "0 PARAGRAPH We,|the people,|adopt this.",
                        "1 ITEM one||still one",
                        "0 PARAGRAPH new"),
                sample("links become their text", """
                        See [Article [5]](#a-5), ![a map](http://x.org/m.png) [c](c) and [b](see below).
                        """, "0 PARAGRAPH See Article [5], a map c and [b](see below)."),
                sample("other line ends, other scripts", "第一条\r\n人人生而自由，\r在尊严上平等。", "0 PARAGRAPH 第一条人人生而自由，在尊严上平等。"),
                sample("a title block", "\uFEFF% Accord\n%\n\ntext", "title Accord", "0 PARAGRAPH text"));
    }

    private static Sample sample(String name, String source, String... expected) {
        return new Sample(name, source, List.of(expected));
    }

    record Sample(String name, String source, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void textsAreReadAsTheyAreMeant(Sample sample) {
        Read read = (Read) Reading.of(sample.source());
        List<String> lines = new ArrayList<>();
        if (read.title() != null) {
            lines.add("title " + read.title());
        }
        for (Part part : read.parts()) {
            String label = part.label() == null ? "" : part.label() + " ";
            lines.add(
                    part.depth() + " " + part.kind() + " " + label + part.text().replace('\n', '|'));
        }
        assertThat(lines).containsExactlyElementsOf(sample.expected());
    }

    @Test
    void whatCannotBeReadIsNamedWithItsLine() {
        assertThat(Reading.of("")).isEqualTo(new Unreadable(1, Problem.EMPTY));
        assertThat(Reading.of("\n \n---\n")).isEqualTo(new Unreadable(1, Problem.EMPTY));
        assertThat(Reading.of("# A\n\n(1)\n\n(2) text")).isEqualTo(new Unreadable(3, Problem.EMPTY));
        assertThat(Reading.of("text\n\n##\n")).isEqualTo(new Unreadable(3, Problem.EMPTY));
        assertThat(Reading.of("a\r\nb\rc\u0007")).isEqualTo(new Unreadable(3, Problem.CONTROL_CHARACTER));
        assertThat(Reading.of("PK\u0003\u0004")).isEqualTo(new Unreadable(1, Problem.CONTROL_CHARACTER));
        assertThat(Reading.of("a\n\nb\u202E")).isEqualTo(new Unreadable(3, Problem.BIDI_CONTROL));
        assertThat(Reading.of("a\n\uD83D")).isEqualTo(new Unreadable(2, Problem.LONE_SURROGATE));
        assertThat(Reading.of("a\n\n" + "b".repeat(ClauseText.LONGEST + 1)))
                .isEqualTo(new Unreadable(3, Problem.TOO_LONG));
        assertThat(Reading.of("a\n".repeat(Reading.LONGEST)))
                .isEqualTo(new Unreadable(Reading.LONGEST / 2 + 1, Problem.TOO_LONG));
    }

    @Property(tries = 1000)
    void nothingIsLostAndTheDepthsFitADocument(@ForAll("sources") String source) {
        if (Reading.of(source) instanceof Read read) {
            assertThat(words(read)).isEqualTo(words(source));
            assertThat(document(read).clauses()).hasSameSizeAs(read.parts());
            assertThat(read.parts()).isSortedAccordingTo(java.util.Comparator.comparingInt(Part::line));
        }
    }

    @Provide
    Arbitrary<String> sources() {
        return net.jqwik.api.Arbitraries.of(
                        "# ",
                        "### ",
                        "(1) ",
                        "(2) ",
                        "1. ",
                        "2. ",
                        "a) ",
                        "b) ",
                        "(i) ",
                        "- ",
                        "    ",
                        "\n",
                        "\n",
                        "\n\n",
                        "word ",
                        "über,  ",
                        "half: ",
                        "Article 1",
                        "% ",
                        "===\n",
                        "[x](y) ",
                        "自")
                .list()
                .ofMaxSize(20)
                .map(words -> String.join("", words));
    }

    private static Document document(Read read) {
        List<Clause> clauses = new ArrayList<>();
        for (Part part : read.parts()) {
            clauses.add(new Clause(new ClauseId(new UUID(7, clauses.size())), part.kind(), part.depth(), part.text()));
        }
        return new Document(clauses);
    }

    private static List<String> headings(Read read, int depth) {
        return read.parts().stream()
                .filter(part -> part.kind() == HEADING && part.depth() == depth)
                .map(Part::text)
                .toList();
    }

    private static List<String> texts(Read read) {
        return read.parts().stream().map(Part::text).toList();
    }

    /** All letters and digits in order. */
    private static String words(Read read) {
        return words((read.title() == null ? "" : read.title())
                + read.parts().stream()
                        .map(part -> (part.label() == null ? "" : part.label()) + part.text())
                        .collect(Collectors.joining()));
    }

    private static String words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).collect(Collectors.joining());
    }
}
