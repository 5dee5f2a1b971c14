package org.accord.people;

import static org.accord.db.people.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.fixtures.ServiceTest;
import org.accord.kernel.Actor;
import org.accord.kernel.NotFound;
import org.accord.kernel.NotPermitted;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final Actor VISITOR = new Actor.Visitor();

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private FirstAdministratorLink link;

    @Autowired
    private People people;

    @Autowired
    private SignInByLink door;

    @Autowired
    private DSLContext db;

    @Test
    void theLinkThatTheStartPrintsMakesAnAdministratorAndSignsIn(CapturedOutput output) {
        link.print();
        String printed = output.getOut();
        String secret = printed.substring(printed.lastIndexOf("token=") + "token=".length())
                .strip();

        assertThat(first.isOpen(VISITOR, secret)).isTrue();
        String signIn = first.claim(VISITOR, secret, "Heron", "es", "heron@example.org");
        SignedIn entered = Objects.requireNonNull((SignedIn)
                door.authenticate(new OneTimeTokenAuthenticationToken(signIn)).getPrincipal());

        assertThat(people.me(new Actor.Person(entered.id(), true)))
                .isEqualTo(new Me(entered.id(), "Heron", "es", true));
        assertThat(first.isOpen(VISITOR, secret)).isFalse();
    }

    @Test
    void aHouseWithAnAdministratorPrintsNothing(CapturedOutput output) {
        people.register(new Actor.Platform("test"), new NewPerson("Otter", "en", null, true));
        link.print();
        assertThat(output.getOut()).doesNotContain("first-administrator");
        assertThat(first.open()).isEmpty();
    }

    @Test
    void theNextStartEndsTheLinkBefore() {
        OneTimeSecret before = first.open().orElseThrow();
        OneTimeSecret after = first.open().orElseThrow();
        assertThat(first.isOpen(VISITOR, before.value())).isFalse();
        assertThat(first.isOpen(VISITOR, after.value())).isTrue();
        assertThatThrownBy(() -> claim(before)).isInstanceOf(NotFound.class);
    }

    @Test
    void onceThereIsAnAdministratorNobodyBecomesTheFirst() {
        OneTimeSecret secret = first.open().orElseThrow();
        people.register(new Actor.Platform("test"), new NewPerson("Otter", "en", null, true));
        assertThat(first.isOpen(VISITOR, secret.value())).isFalse();
        assertThatThrownBy(() -> claim(secret)).isInstanceOf(NotFound.class);
        assertThat(db.fetchCount(PERSON)).isEqualTo(1);
    }

    @Test
    void whatWillNotDoIsRefusedAndTheLinkStillWorks() {
        OneTimeSecret secret = first.open().orElseThrow();
        assertThatThrownBy(() -> first.claim(VISITOR, secret.value(), "\u200B", "en", "heron@example.org"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> first.claim(VISITOR, secret.value(), "Heron", "en", ""))
                .isInstanceOf(NotPermitted.class);
        assertThat(db.fetchCount(PERSON)).isZero();
        claim(secret);
        assertThat(db.fetchCount(PERSON)).isEqualTo(1);
    }

    @Test
    void ofEightAtOnceOneBecomesTheFirst() throws Exception {
        OneTimeSecret secret = first.open().orElseThrow();
        List<Callable<Boolean>> claims = new ArrayList<>();
        for (int claimant = 0; claimant < 8; claimant++) {
            String name = "Heron " + claimant;
            claims.add(() -> {
                try {
                    first.claim(VISITOR, secret.value(), name, "en", name.replace(' ', '.') + "@example.org");
                    return true;
                } catch (NotFound lost) {
                    return false;
                }
            });
        }
        int winners = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : threads.invokeAll(claims)) {
                winners += done.get() ? 1 : 0;
            }
        }
        assertThat(winners).isEqualTo(1);
        assertThat(db.fetchCount(PERSON)).isEqualTo(1);
    }

    private void claim(OneTimeSecret secret) {
        first.claim(VISITOR, secret.value(), "Heron", "en", "heron@example.org");
    }
}
