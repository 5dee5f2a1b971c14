package org.accord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.accord.text.Provenance.Revision;
import org.accord.text.Provenance.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    @Test
    @DisplayName("TXT-6: every word leads to what brought it")
    void everyWordLeadsToItsCause() {
        assertThat(Provenance.of(List.of(
                        new Revision<>("base", "We act without violence against people."),
                        new Revision<>("N8", "We act without violence against any living being."),
                        new Revision<>("N9", "We and our neighbours act without violence against any being."))))
                .containsExactly(
                        new Span<>("base", "We "),
                        new Span<>("N9", "and our neighbours "),
                        new Span<>("base", "act without violence against "),
                        new Span<>("N8", "any being"),
                        new Span<>("base", "."));
    }

    @Test
    void aWordThatCameBackBelongsToWhatBroughtItBack() {
        assertThat(Provenance.of(
                        List.of(new Revision<>(1, "a b c"), new Revision<>(2, "a x c"), new Revision<>(3, "a b c"))))
                .containsExactly(new Span<>(1, "a "), new Span<>(3, "b"), new Span<>(1, " c"));
    }

    @Test
    void aTextHasAtLeastOneRevision() {
        assertThatIllegalArgumentException().isThrownBy(() -> Provenance.of(List.<Revision<String>>of()));
    }

    @Property(tries = 300)
    @Label("TXT-6: the spans are the last text, and neighbours have different causes")
    void theSpansAreTheText(@ForAll("revisions") List<String> texts) {
        List<Revision<Integer>> revisions = new ArrayList<>();
        texts.forEach(text -> revisions.add(new Revision<>(revisions.size(), text)));
        List<Span<Integer>> spans = Provenance.of(revisions);
        assertThat(spans.stream().map(Span::text).collect(Collectors.joining())).isEqualTo(texts.getLast());
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).cause()).isNotEqualTo(spans.get(i - 1).cause());
        }
    }

    @Provide
    Arbitrary<List<String>> revisions() {
        return Texts.broken().list().ofMinSize(1).ofMaxSize(5);
    }
}
