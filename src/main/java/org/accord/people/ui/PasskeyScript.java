package org.accord.people.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.accord.kit.Attempt;

/** The script that asks the browser for passkeys: {@code frontend/scripts/passkeys.js}, a plain file of this house. */
final class PasskeyScript {

    private PasskeyScript() {}

    /** Has one made, and hands on what the browser answers; the person may also say no. */
    static void make(Component at, String offer, Consumer<String> answered, Runnable none) {
        run(at, "return import('/scripts/passkeys.js').then(script => script.make($0))", offer, answered, none);
    }

    /** Has one used. */
    static void use(Component at, String challenge, Consumer<String> answered, Runnable none) {
        run(at, "return import('/scripts/passkeys.js').then(script => script.use($0))", challenge, answered, none);
    }

    private static void run(Component at, String call, String json, Consumer<String> answered, Runnable none) {
        at.getElement()
                .executeJs(call, json)
                .then(String.class, answer -> Attempt.run(at, () -> answered.accept(answer)), refused -> none.run());
    }
}
