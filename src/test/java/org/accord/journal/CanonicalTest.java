package org.accord.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.accord.kernel.DomainEvent;
import org.accord.kernel.OrganisationId;
import org.junit.jupiter.api.Test;

/** The form that is hashed, written out, so that anybody can make the same bytes. */
class CanonicalTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @Test
    void theKeysAreSortedAndNothingIsAdded() {
        assertThat(Canonical.object(Map.of("b", "2", "a", "1", "B", "3")))
                .isEqualTo("{\"B\":\"3\",\"a\":\"1\",\"b\":\"2\"}");
        assertThat(Canonical.object(Map.of())).isEqualTo("{}");
    }

    @Test
    void onlyWhatMustBeEscapedIsEscaped() {
        assertThat(Canonical.text("€ / \u2028 é \uD83D\uDE00 \u007f"))
                .isEqualTo("\"€ / \u2028 é \uD83D\uDE00 \u007f\"");
        assertThat(Canonical.text("\"\\\b\t\n\f\r\u0000\u001f")).isEqualTo("\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001f\"");
    }

    @Test
    void halfOfASurrogatePairIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Canonical.text("a\uD83D"));
        assertThatIllegalArgumentException().isThrownBy(() -> Canonical.text("\uDE00\uD83D"));
    }

    @Property
    void whatWasWrittenReadsTheSame(
            @ForAll @StringLength(max = 20) String name, @ForAll @StringLength(max = 50) String value) {
        if (isWhole(name) && isWhole(value)) {
            assertThat(Canonical.read(Canonical.object(Map.of(name, value)))).isEqualTo(Map.of(name, value));
        }
    }

    @Test
    void anEventIsSealedWithTheHashOfThisVeryLine() {
        var event = new Written(
                DomainEvent.PLATFORM_CHAIN,
                1,
                Instant.parse("2026-03-08T14:00:00.5Z"),
                "PERSON",
                ID,
                new OrganisationId(ID),
                "ProposalSubmitted",
                "proposal",
                ID,
                "{\"turn\":\"1\"}",
                Hash.before(DomainEvent.PLATFORM_CHAIN),
                Hash.before(DomainEvent.PLATFORM_CHAIN));

        assertThat(event.canonical()).isEqualTo("""
                {"action":"ProposalSubmitted","actor":"01890a5d-ac96-774b-bcce-b302099a8057","actorKind":"PERSON",\
                "at":"2026-03-08T14:00:00.500000Z","chain":"00000000-0000-0000-0000-000000000000",\
                "object":"01890a5d-ac96-774b-bcce-b302099a8057","objectKind":"proposal",\
                "organisation":"01890a5d-ac96-774b-bcce-b302099a8057","particulars":{"turn":"1"},"sequence":1}""");
        assertThat(event.sealed().hash().hex())
                .isEqualTo("68fd75ddf0a7441fe446ddfd79bb98d9cc1b9f2b7fc2f7b995021f237251b9e5");
    }

    @Test
    void aChainOfItsOwnBeginsWithTheHashOfItsId() {
        assertThat(Hash.before(DomainEvent.PLATFORM_CHAIN).hex()).isEqualTo("0".repeat(64));
        assertThat(Hash.before(ID).hex()).isEqualTo("96f8b57a1c6de83102c60e65156f9a6c11b06856dab678a3f24ed8d4f3e691b7");
    }

    private static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
