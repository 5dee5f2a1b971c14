package org.accord.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.accord.kernel.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A button that acts, with the face beside it: "Submit · for Delta Commons". A double click acts once; what the service
 * refuses becomes a calm sentence ({@link Attempt}). Where the state forbids the act it stands there disabled, with the
 * reason.
 */
public final class ActButton extends Composite<Div> {

    private final Button button = new Button();
    private final String label;
    private boolean permitted = true;
    private @Nullable Refusal refusal;

    /** A button for which it does not matter on whose behalf it acts. */
    public ActButton(String label, Runnable act) {
        this(label, "", act);
    }

    /** @param face who acts, in words: {@link FaceChoice.Option#phrase()} */
    public ActButton(String label, String face, Runnable act) {
        this.label = label;
        face(face);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                Attempt.run(this, act);
            } finally {
                button.setEnabled(permitted);
            }
        });
        getContent().addClassName("act");
        getContent().add(button);
    }

    /** Shows another face beside the act. */
    public ActButton face(String face) {
        button.setText(face.isEmpty() ? label : label + " · " + face);
        return this;
    }

    /** The one main act of a screen. */
    public ActButton primary() {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return this;
    }

    /** An act that takes something away; its label names what. */
    public ActButton destructive() {
        button.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    /** Puts the keyboard on it, as when what it stood in has moved. */
    public void focus() {
        button.focus();
    }

    /** Disabled with the reason where refused, else ready. */
    public ActButton given(Permission permission) {
        if (refusal != null) {
            getContent().remove(refusal);
            refusal = null;
        }
        permitted = permission.isGranted();
        button.setEnabled(permitted);
        if (permission instanceof Permission.Refused refused) {
            Refusal shown = Refusal.of(refused);
            getContent().add(shown);
            refusal = shown;
        }
        return this;
    }
}
