package org.accord.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.accord.kernel.NotFound;
import org.accord.kit.Page;

/** There is no such page, or none that this person may see: the two look the same. */
abstract class AbsentView extends Page {

    AbsentView() {
        title(getTranslation("shell.absent.title"));
        lead(getTranslation("shell.absent.lead"));
        add(new Anchor("", getTranslation("shell.to-start")));
    }

    /** No route leads there. */
    @ParentLayout(Frame.class)
    @AnonymousAllowed
    static class NoRoute extends AbsentView implements HasErrorParameter<NotFoundException> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return HttpStatusCode.NOT_FOUND.getCode();
        }
    }

    /** A service knows no such thing, or shows none to this person. */
    @ParentLayout(Frame.class)
    @AnonymousAllowed
    static class NoThing extends AbsentView implements HasErrorParameter<NotFound> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
            return HttpStatusCode.NOT_FOUND.getCode();
        }
    }
}
