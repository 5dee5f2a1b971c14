package org.accord.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Plain: needs no house. */
class SealingTest {

    private static final String COLUMN = "people.address.sealed";
    private static final UUID ROW = UUID.fromString("0190a0a0-0000-7000-8000-000000000001");
    private static final String OLD = "old key, long enough to be random";
    private static final String NEW = "new key, long enough to be random";
    private static final String KEPT =
            "01912c6341b6c6a11aae0dfd3a2fd45374854736a3724056c8" + "19d9bd41cf592cdb46eabbb1ba26d428e347468159d2025883";

    private static Sealing sealing(String secret, String... keys) {
        return new Sealing(new Secret(secret, Path.of("nowhere")), List.of(keys));
    }

    private static Sealing ours(String... keys) {
        return sealing("the secret of this house, long enough", keys);
    }

    @Property(tries = 200)
    @Label("PRI-3: what is sealed opens in its place, whatever it says")
    void whatIsSealedOpens(@ForAll String text) {
        String written = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Sealing sealing = ours();
        assertThat(sealing.open(sealing.seal(written, COLUMN, ROW), COLUMN, ROW))
                .isEqualTo(written);
    }

    @Test
    @DisplayName("PRI-3: a sealed text does not show what it says, and equal texts are sealed differently")
    void aSealedTextSaysNothing() {
        Sealing sealing = ours();
        byte[] one = sealing.seal("heron@example.org", COLUMN, ROW);
        byte[] other = sealing.seal("heron@example.org", COLUMN, ROW);
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("heron", "example");
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    @DisplayName("PRI-3: a sealed text opens in no other row and in no other column")
    void aSealedTextBelongsToItsPlace() {
        Sealing sealing = ours();
        byte[] sealed = sealing.seal("heron@example.org", COLUMN, ROW);
        assertThatThrownBy(() -> sealing.open(sealed, COLUMN, UUID.randomUUID()))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining("heron");
        assertThatThrownBy(() -> sealing.open(sealed, "organisations.application.contact", ROW))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    @DisplayName("PRI-3: a change of any one byte is noticed")
    void aChangedByteIsNoticed() {
        Sealing sealing = ours();
        byte[] sealed = sealing.seal("heron@example.org", COLUMN, ROW);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> sealing.open(changed, COLUMN, ROW)).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> sealing.open(new byte[0], COLUMN, ROW)).isInstanceOf(SealBroken.class);
    }

    @Test
    @DisplayName("PRI-3: another house cannot open it")
    void anotherHouseCannotOpenIt() {
        byte[] sealed = ours().seal("heron@example.org", COLUMN, ROW);
        assertThatThrownBy(() -> sealing("the secret of another house, as long").open(sealed, COLUMN, ROW))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    @DisplayName("PRI-3: a new key seals, and the old ones still open")
    void keysAreChanged() {
        byte[] byTheHouse = ours().seal("heron", COLUMN, ROW);
        byte[] byTheOld = ours(OLD).seal("heron", COLUMN, ROW);
        Sealing changed = ours(NEW, OLD);
        byte[] byTheNew = changed.seal("heron", COLUMN, ROW);

        assertThat(changed.open(byTheHouse, COLUMN, ROW)).isEqualTo("heron");
        assertThat(changed.open(byTheOld, COLUMN, ROW)).isEqualTo("heron");
        assertThat(changed.isCurrent(byTheHouse)).isFalse();
        assertThat(changed.isCurrent(byTheOld)).isFalse();
        assertThat(changed.isCurrent(byTheNew)).isTrue();
        assertThatThrownBy(() -> ours(OLD).open(byTheNew, COLUMN, ROW)).isInstanceOf(SealBroken.class);
    }

    @Test
    void twoNodesWithOneSecretOpenEachOthers() {
        assertThat(ours().open(ours().seal("heron", COLUMN, ROW), COLUMN, ROW)).isEqualTo("heron");
    }

    @Test
    void aShortKeyIsRefusedAtTheStart() {
        assertThatThrownBy(() -> ours("short"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("too short")
                .hasMessageNotContaining("short\"");
    }

    @Test
    @DisplayName("What was sealed with today's code must open with tomorrow's")
    void whatWasSealedOnceOpens() {
        byte[] kept = HexFormat.of().parseHex(KEPT);
        assertThat(ours().open(kept, COLUMN, ROW)).isEqualTo("heron@example.org");
    }
}
