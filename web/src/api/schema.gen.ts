// Generated from openapi/openapi.json by `npm run api`. Never edit by hand.

export interface paths {
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in.
         * @description Log in.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the access token with the refresh cookie, which changes with every use.
         * @description Renew the access token with the refresh cookie, which changes with every use.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out: the session ends at once.
         * @description Log out: the session ends at once.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password of one's own; other sessions end.
         * @description Set a password of one's own; other sessions end.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who one is.
         * @description Who one is.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own open sessions.
         * @description One's own open sessions.
         */
        get: operations["list_own_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session of one's own. It has no version: it is open or it is not.
         * @description End a session of one's own. It has no version: it is open or it is not.
         */
        delete: operations["end_own_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole organisation, open and closed units, in the order of the tree.
         * @description The whole organisation, open and closed units, in the order of the tree.
         */
        get: operations["list_org_units"];
        put?: never;
        /**
         * Set up a unit, behind its siblings.
         * @description Set up a unit, behind its siblings.
         */
        post: operations["create_org_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A unit.
         * @description A unit.
         */
        get: operations["get_org_unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change names and codes of a unit.
         * @description Change names and codes of a unit.
         */
        patch: operations["edit_org_unit"];
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Colleagues with an open account, by name: for picking a person.
         * @description Colleagues with an open account, by name: for picking a person.
         */
        get: operations["list_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a unit with everything below it.
         * @description Move a unit with everything below it.
         */
        post: operations["move_org_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a unit that no open project, open account or open unit depends on any more.
         * @description Close a unit that no open project, open account or open unit depends on any more.
         */
        post: operations["close_org_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org-units/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a closed unit again.
         * @description Open a closed unit again.
         */
        post: operations["reopen_org_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts in the caller's reach.
         * @description Accounts in the caller's reach.
         */
        get: operations["list_users"];
        put?: never;
        /**
         * Open an account.
         * @description Open an account.
         */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An account.
         * @description An account.
         */
        get: operations["get_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is said about a person.
         * @description Change what is said about a person.
         */
        patch: operations["edit_user"];
        trace?: never;
    };
    "/api/v1/users/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roles of a person.
         * @description The roles of a person.
         */
        get: operations["list_grants"];
        put?: never;
        /**
         * Give a role; never to oneself, and the three administrators exclude each other and all business.
         * @description Give a role; never to oneself, and the three administrators exclude each other and all business.
         */
        post: operations["give_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/grants/{grant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a role away. A grant has no version: it is given and taken, never changed.
         * @description Take a role away. A grant has no version: it is given and taken, never changed.
         */
        delete: operations["take_role"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The open sessions of somebody else.
         * @description The open sessions of somebody else.
         */
        get: operations["list_user_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all sessions of somebody, at once.
         * @description End all sessions of somebody, at once.
         */
        post: operations["end_user_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All roles.
         * @description All roles.
         */
        get: operations["list_roles"];
        put?: never;
        /**
         * Define a business role.
         * @description Define a business role.
         */
        post: operations["create_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a role that is not built in.
         * @description Change a role that is not built in.
         */
        patch: operations["edit_role"];
        trace?: never;
    };
    "/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything roles can allow.
         * @description Everything roles can allow.
         */
        get: operations["list_permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password for one use; the person's sessions end. Not for the three administrators, whose passwords are
         *     reset at the machine.
         * @description Set a password for one use; the person's sessions end. Not for the three administrators, whose passwords are
         *     reset at the machine.
         */
        post: operations["reset_user_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an account; its sessions end at once.
         * @description Close an account; its sessions end at once.
         */
        post: operations["disable_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a disabled account again.
         * @description Open a disabled account again.
         */
        post: operations["enable_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a person try again after too many failures.
         * @description Let a person try again after too many failures.
         */
        post: operations["unlock_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register: all projects in the caller's reach.
         * @description The register: all projects in the caller's reach.
         */
        get: operations["list_projects"];
        put?: never;
        /**
         * Start the draft of a project.
         * @description Start the draft of a project.
         */
        post: operations["create_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts for the tabs of the register; `state`, `sort` and paging are ignored.
         * @description Counts for the tabs of the register; `state`, `sort` and paging are ignored.
         */
        get: operations["count_projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the filters of the register can be set to, each with its number of projects.
         * @description What the filters of the register can be set to, each with its number of projects.
         */
        get: operations["list_project_facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/record-existing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter a project that is already under way. It is recorded, not decided: no guard of the life
         *     cycle is asked, the rules about recordings are. Papers are filed with it afterwards.
         * @description Enter a project that is already under way. It is recorded, not decided: no guard of the life
         *     cycle is asked, the rules about recordings are. Papers are filed with it afterwards.
         */
        post: operations["record_existing_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A project.
         * @description A project.
         */
        get: operations["get_project"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the master data of a project.
         * @description Change the master data of a project.
         */
        patch: operations["edit_project"];
        trace?: never;
    };
    "/api/v1/projects/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The commands that begin at the project's present state, and what stands against each.
         * @description The commands that begin at the project's present state, and what stands against each.
         */
        get: operations["list_project_commands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The timeline of a project, the latest first.
         * @description The timeline of a project, the latest first.
         */
        get: operations["list_project_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for the caller: the projects that name him, by state, and his open tasks.
         * @description What waits for the caller: the projects that name him, by state, and his open tasks.
         */
        get: operations["get_my_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The units that take part in a project, the leading one first.
         * @description The units that take part in a project, the leading one first.
         */
        get: operations["list_participants"];
        put?: never;
        /**
         * Add a unit to a project.
         * @description Add a unit to a project.
         */
        post: operations["add_participant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/participants/{participant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a unit from a project.
         * @description Remove a unit from a project.
         */
        delete: operations["remove_participant"];
        options?: never;
        head?: never;
        /**
         * Change the part of a unit.
         * @description Change the part of a unit.
         */
        patch: operations["edit_participant"];
        trace?: never;
    };
    "/api/v1/projects/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The papers of a project.
         * @description The papers of a project.
         */
        get: operations["list_documents"];
        put?: never;
        /**
         * File a paper with a project.
         * @description File a paper with a project.
         */
        post: operations["file_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/documents/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a paper out of the file; its versions and the commands that rest on it stay on record.
         * @description Take a paper out of the file; its versions and the commands that rest on it stay on record.
         */
        delete: operations["remove_document"];
        options?: never;
        head?: never;
        /**
         * Change title, sort or security label of a paper.
         * @description Change title, sort or security label of a paper.
         */
        patch: operations["edit_document"];
        trace?: never;
    };
    "/api/v1/projects/{id}/documents/{document_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a paper that have content.
         * @description The versions of a paper that have content.
         */
        get: operations["list_document_versions"];
        put?: never;
        /**
         * Announce a version of a paper; it shows once its content is there.
         * @description Announce a version of a paper; it shows once its content is there.
         */
        post: operations["announce_document_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/documents/{document_id}/versions/{number}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The content of a version, as a download. Reading what is labelled sensitive or important is
         *     put on record.
         * @description The content of a version, as a download. Reading what is labelled sensitive or important is
         *     put on record.
         */
        get: operations["download_document_version"];
        /**
         * Send the content of an announced version.
         * @description The body is the file itself. What it is, its bytes say; the `Content-Type` is not looked at.
         *     A version takes content once, so no `If-Match` is asked for: sending the same bytes again
         *     answers the same, other bytes are a conflict.
         */
        put: operations["upload_document_version"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a draft in for the reserve pool.
         * @description Hand a draft in for the reserve pool.
         */
        post: operations["submit_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an application back to its draft.
         * @description Send an application back to its draft.
         */
        post: operations["return_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/accept-for-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an application up.
         * @description Take an application up.
         */
        post: operations["accept_project_for_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse the reserve pool.
         * @description Refuse the reserve pool.
         */
        post: operations["reject_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass the preliminary review.
         * @description Pass the preliminary review.
         */
        post: operations["pass_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit to the reserve pool.
         * @description Admit to the reserve pool.
         */
        post: operations["admit_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take out of the reserve pool.
         * @description Take out of the reserve pool.
         */
        post: operations["remove_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/establish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Establish, with feasibility study and code.
         * @description Establish, with feasibility study and code.
         */
        post: operations["establish_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/approve-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve plan and budget.
         * @description Approve plan and budget.
         */
        post: operations["approve_project_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start work.
         * @description Start work.
         */
        post: operations["start_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend.
         * @description Suspend.
         */
        post: operations["suspend_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume after a suspension.
         * @description Resume after a suspension.
         */
        post: operations["resume_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Terminate.
         * @description Terminate.
         */
        post: operations["terminate_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the finished work.
         * @description Accept the finished work.
         */
        post: operations["accept_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the performance evaluation.
         * @description Record the performance evaluation.
         */
        post: operations["evaluate_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lay to the archive.
         * @description Lay to the archive.
         */
        post: operations["archive_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen what was rejected, removed or terminated.
         * @description Reopen what was rejected, removed or terminated.
         */
        post: operations["reopen_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tasks of a project in tree order.
         * @description The tasks of a project in tree order.
         */
        get: operations["list_tasks"];
        put?: never;
        /**
         * Add a task to the plan of a project.
         * @description Add a task to the plan of a project.
         */
        post: operations["add_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a task; milestones that hang on it stay without it.
         * @description Remove a task; milestones that hang on it stay without it.
         */
        delete: operations["remove_task"];
        options?: never;
        head?: never;
        /**
         * Change a task, or report how far it is.
         * @description Change a task, or report how far it is.
         */
        patch: operations["change_task"];
        trace?: never;
    };
    "/api/v1/projects/{id}/tasks/{task_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a task with everything below it.
         * @description Move a task with everything below it.
         */
        post: operations["move_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The milestones of a project by planned date.
         * @description The milestones of a project by planned date.
         */
        get: operations["list_milestones"];
        put?: never;
        /**
         * Add a milestone to the plan of a project.
         * @description Add a milestone to the plan of a project.
         */
        post: operations["add_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/milestones/{milestone_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a milestone.
         * @description Remove a milestone.
         */
        delete: operations["remove_milestone"];
        options?: never;
        head?: never;
        /**
         * Change a milestone, or report it reached.
         * @description Change a milestone, or report it reached.
         */
        patch: operations["change_milestone"];
        trace?: never;
    };
    "/api/v1/my/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tasks assigned to the caller, across all projects.
         * @description The tasks assigned to the caller, across all projects.
         */
        get: operations["list_my_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The milestones that name the caller, across all projects.
         * @description The milestones that name the caller, across all projects.
         */
        get: operations["list_my_milestones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/budget-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The budget lines of a project.
         * @description The budget lines of a project.
         */
        get: operations["list_budget_lines"];
        put?: never;
        /**
         * Plan a budget line. Once plan and budget are approved, whoever may adjust the budget does.
         * @description Plan a budget line. Once plan and budget are approved, whoever may adjust the budget does.
         */
        post: operations["add_budget_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/budget-lines/{line_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One budget line.
         * @description One budget line.
         */
        get: operations["get_budget_line"];
        put?: never;
        post?: never;
        /**
         * Give a budget line up on which no money has moved.
         * @description Give a budget line up on which no money has moved.
         */
        delete: operations["remove_budget_line"];
        options?: never;
        head?: never;
        /**
         * Change a budget line.
         * @description Change a budget line.
         */
        patch: operations["edit_budget_line"];
        trace?: never;
    };
    "/api/v1/projects/{id}/ledger/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands in the accounts of a project, now or as of a day and an instant. Paging is ignored.
         * @description What stands in the accounts of a project, now or as of a day and an instant. Paging is ignored.
         */
        get: operations["list_ledger_balances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The postings of a project, each with the thing it comes from.
         * @description The postings of a project, each with the thing it comes from.
         */
        get: operations["list_postings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/funds/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a line, a paper or a payment would do, before anyone sends it: the same decision, nothing written.
         * @description What a line, a paper or a payment would do, before anyone sends it: the same decision, nothing written.
         */
        get: operations["preview_funds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/funds/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The flow of a project's money, as nodes and links.
         * @description The flow of a project's money, as nodes and links.
         */
        get: operations["get_project_fund_flow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/funds/curve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The money of a project against time, month by month.
         * @description The money of a project against time, month by month.
         */
        get: operations["get_project_fund_curve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/funds/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The statement of a project's money as a file: the rows of its page, to the 分, in the reader's language.
         * @description The statement of a project's money as a file: the rows of its page, to the 分, in the reader's language.
         */
        get: operations["get_project_fund_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The money of a project: plan, appropriated, received, committed and paid per source and year.
         * @description The money of a project: plan, appropriated, received, committed and paid per source and year.
         */
        get: operations["get_project_funds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appropriations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Appropriations 指标下达 of projects in the caller's reach.
         * @description Appropriations 指标下达 of projects in the caller's reach.
         */
        get: operations["list_appropriations"];
        put?: never;
        /**
         * Give authority to spend.
         * @description Give authority to spend.
         */
        post: operations["record_appropriation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appropriations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One appropriation.
         * @description One appropriation.
         */
        get: operations["get_appropriation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appropriations/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an appropriation back, once.
         * @description Take an appropriation back, once.
         */
        post: operations["reverse_appropriation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Receipts 到位 of projects in the caller's reach.
         * @description Receipts 到位 of projects in the caller's reach.
         */
        get: operations["list_receipts"];
        put?: never;
        /**
         * Record money that came.
         * @description Record money that came.
         */
        post: operations["record_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One receipt.
         * @description One receipt.
         */
        get: operations["get_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a receipt back, once.
         * @description Take a receipt back, once.
         */
        post: operations["reverse_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Commitments 承诺 of projects in the caller's reach.
         * @description Commitments 承诺 of projects in the caller's reach.
         */
        get: operations["list_commitments"];
        put?: never;
        /**
         * Record a contract or an order: it binds authority.
         * @description Record a contract or an order: it binds authority.
         */
        post: operations["record_commitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One commitment.
         * @description One commitment.
         */
        get: operations["get_commitment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a commitment back on which nothing was paid, once.
         * @description Take a commitment back on which nothing was paid, once.
         */
        post: operations["reverse_commitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a commitment: what is left of it is set free.
         * @description Close a commitment: what is left of it is set free.
         */
        post: operations["close_commitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments of projects in the caller's reach.
         * @description Payments of projects in the caller's reach.
         */
        get: operations["list_payments"];
        put?: never;
        /**
         * Draft a payment.
         * @description Draft a payment.
         */
        post: operations["draft_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One payment, with the steps that the caller may take.
         * @description One payment, with the steps that the caller may take.
         */
        get: operations["get_payment"];
        put?: never;
        post?: never;
        /**
         * Give a draft up.
         * @description Give a draft up.
         */
        delete: operations["remove_payment"];
        options?: never;
        head?: never;
        /**
         * Change a draft.
         * @description Change a draft.
         */
        patch: operations["edit_payment"];
        trace?: never;
    };
    "/api/v1/payments/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a draft in for approval.
         * @description Hand a draft in for approval.
         */
        post: operations["submit_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was handed in and is not approved yet.
         * @description Take back what was handed in and is not approved yet.
         */
        post: operations["withdraw_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve what another handed in.
         * @description Approve what another handed in.
         */
        post: operations["approve_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send back to its draft, with a reason.
         * @description Send back to its draft, with a reason.
         */
        post: operations["return_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse for good, with a reason.
         * @description Refuse for good, with a reason.
         */
        post: operations["reject_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay what another approved.
         * @description Pay what another approved.
         */
        post: operations["pay_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was paid, once, with a reason.
         * @description Take back what was paid, once, with a reason.
         */
        post: operations["reverse_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vouchers of projects in the caller's reach.
         * @description Vouchers of projects in the caller's reach.
         */
        get: operations["list_vouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vouchers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One voucher with its postings.
         * @description One voucher with its postings.
         */
        get: operations["get_voucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The months of a unit's year.
         * @description The months of a unit's year.
         */
        get: operations["list_periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{unit_id}/{year}/{month}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to close a month that is over.
         * @description Ask to close a month that is over.
         */
        post: operations["close_period"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{unit_id}/{year}/{month}/confirm-close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a month is closed, as another person than the one who asked.
         * @description Confirm that a month is closed, as another person than the one who asked.
         */
        post: operations["confirm_period_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{unit_id}/{year}/{month}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to reopen a closed month, with a reason.
         * @description Ask to reopen a closed month, with a reason.
         */
        post: operations["reopen_period"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{unit_id}/{year}/{month}/confirm-reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a month is reopened, as another person than the one who asked.
         * @description Confirm that a month is reopened, as another person than the one who asked.
         */
        post: operations["confirm_period_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{unit_id}/{year}/{month}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back or turn down what was asked for a month.
         * @description Take back or turn down what was asked for a month.
         */
        post: operations["cancel_period_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a photo.
         * @description Its bytes are sent to `PUT /uploads/{id}`. Announcing the same file again, with whatever key, answers how far it is.
         */
        post: operations["announce_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a file of one's own is.
         * @description How far a file of one's own is.
         */
        get: operations["get_upload"];
        /**
         * Send a piece of an announced file: at most 4 MiB that begin where the bytes end.
         * @description A piece that begins elsewhere is refused with 409 and the right place in `Upload-Offset`; nothing is ever written
         *     twice. The last piece makes the file complete, once its digest is the announced one and its bytes are a photo:
         *     otherwise the file begins anew at 0. Whatever is sent to a complete file is answered with the file as it is.
         */
        put: operations["send_upload_piece"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The photos of a project, the latest captured first.
         * @description The photos of a project, the latest captured first.
         */
        get: operations["list_project_photos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo for the screen: a JPEG made anew from its pixels, without anything that the camera wrote into the file.
         * @description A photo for the screen: a JPEG made anew from its pixels, without anything that the camera wrote into the file.
         */
        get: operations["show_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/photos/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo as it was captured, as a file to be saved, with all that the camera wrote into it. It is put on record.
         * @description A photo as it was captured, as a file to be saved, with all that the camera wrote into it. It is put on record.
         */
        get: operations["download_original_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stream of reports of all projects in reach, the latest arrived first.
         * @description The stream of reports of all projects in reach, the latest arrived first.
         */
        get: operations["list_progress_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress-reports/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many reports in reach stand where in their review; `review_state` and paging are ignored.
         * @description How many reports in reach stand where in their review; `review_state` and paging are ignored.
         */
        get: operations["count_progress_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/progress-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reports of a project, the latest arrived first.
         * @description The reports of a project, the latest arrived first.
         */
        get: operations["list_project_progress_reports"];
        put?: never;
        /**
         * Report on a task or a milestone.
         * @description It arrives exactly once: sending the same report again, with whatever key, answers with it. Its photos are uploaded
         *     before and become visible together with it.
         */
        post: operations["submit_progress_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report, beside the one of the same task before it.
         * @description One report, beside the one of the same task before it.
         */
        get: operations["get_progress_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress-reports/{id}/request-completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the reporter for what is missing.
         * @description Ask the reporter for what is missing.
         */
        post: operations["request_report_completion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress-reports/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add to one's own report what the reviewer misses.
         * @description Add to one's own report what the reviewer misses.
         */
        post: operations["complete_progress_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress-reports/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a report.
         * @description It drives the progress, the actual dates and the forecast of its task, unless a report that happened later has done
         *     so already: then it is accepted as a record and `drove` is false. Nobody accepts his own.
         */
        post: operations["accept_progress_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress-reports/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one's own report back while its review is not over.
         * @description Take one's own report back while its review is not over.
         */
        post: operations["withdraw_progress_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/progress-reports/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reports of a project that happened in a period, with their photos, as a PDF; the oldest first, at most 200.
         * @description The reports of a project that happened in a period, with their photos, as a PDF; the oldest first, at most 200.
         */
        get: operations["download_progress_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a milestone was reached.
         * @description Once per milestone, with the evidence of its rule (`GET /milestones/{id}/confirmation` tells which). Where the rule
         *     asks for a second person the milestone is reached only when he agrees.
         */
        post: operations["confirm_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/countersign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree with a confirmation as the second person: the milestone is reached.
         * @description Agree with a confirmation as the second person: the milestone is reached.
         */
        post: operations["countersign_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/return-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a confirmation back as the second person; the milestone may be confirmed anew.
         * @description Send a confirmation back as the second person; the milestone may be confirmed anew.
         */
        post: operations["return_milestone_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the confirmation of a milestone takes, and its confirmations so far.
         * @description What the confirmation of a milestone takes, and its confirmations so far.
         */
        get: operations["get_milestone_confirmation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/milestone-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The milestone confirmations of a project, the latest first.
         * @description The milestone confirmations of a project, the latest first.
         */
        get: operations["list_milestone_confirmations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/daily-briefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The briefs of a day of all projects in reach to which something happened.
         * @description A brief drafts itself from what is on record; a project to which nothing happened has none.
         */
        get: operations["list_daily_briefs"];
        put?: never;
        /**
         * Write the brief of a day, or send it at once as it drafted itself.
         * @description Write the brief of a day, or send it at once as it drafted itself.
         */
        post: operations["write_daily_brief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/daily-briefs/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The digests of a week or month, gathered from the daily briefs that went out.
         * @description The digests of a week or month, gathered from the daily briefs that went out.
         */
        get: operations["digest_daily_briefs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/daily-briefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The briefs of a project that somebody wrote or sent, the latest day first.
         * @description The briefs of a project that somebody wrote or sent, the latest day first.
         */
        get: operations["list_project_daily_briefs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/daily-briefs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the words of a brief that has not gone out.
         * @description Change the words of a brief that has not gone out.
         */
        patch: operations["edit_daily_brief"];
        trace?: never;
    };
    "/api/v1/daily-briefs/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a brief that somebody wrote, with what happened by now.
         * @description Send a brief that somebody wrote, with what happened by now.
         */
        post: operations["send_daily_brief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/field": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own projects, tasks and milestones with what is needed to report on them without a network.
         * @description Small enough for a phone to keep; ask with `If-None-Match` whether it is still the same.
         */
        get: operations["get_my_field"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The regions that can be chosen, and those that no longer can.
         * @description The regions that can be chosen, and those that no longer can.
         */
        get: operations["list_regions"];
        put?: never;
        /**
         * Add a region.
         * @description Add a region.
         */
        post: operations["create_region"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a region, or take it out of use.
         * @description Change a region, or take it out of use.
         */
        patch: operations["edit_region"];
        trace?: never;
    };
    "/api/v1/industries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The industries that can be chosen, and those that no longer can.
         * @description The industries that can be chosen, and those that no longer can.
         */
        get: operations["list_industries"];
        put?: never;
        /**
         * Add an industry.
         * @description Add an industry.
         */
        post: operations["create_industry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/industries/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an industry, or take it out of use.
         * @description Change an industry, or take it out of use.
         */
        patch: operations["edit_industry"];
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All categories in their order; they are few, so there are no pages.
         * @description All categories in their order; they are few, so there are no pages.
         */
        get: operations["list_categories"];
        put?: never;
        /**
         * Add a category.
         * @description Add a category.
         */
        post: operations["create_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the categories in another order.
         * @description Put the categories in another order.
         */
        put: operations["order_categories"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a category, or take it out of use.
         * @description Change a category, or take it out of use.
         */
        patch: operations["edit_category"];
        trace?: never;
    };
    "/api/v1/class-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Class codes of income and expenditure.
         * @description Class codes of income and expenditure.
         */
        get: operations["list_class_codes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last of so many working days after a date.
         * @description The last of so many working days after a date.
         */
        get: operations["compute_deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a CSV or XLSX table and say what it would save; nothing is saved.
         * @description Read a CSV or XLSX table and say what it would save; nothing is saved.
         */
        post: operations["preview_calendar_year"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The working-day calendar of a year.
         * @description The working-day calendar of a year.
         */
        get: operations["get_calendar_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Publish or correct the table of a year. `If-Match` names version 0 for a year without one.
         * @description Publish or correct the table of a year. `If-Match` names version 0 for a year without one.
         */
        put: operations["save_calendar_year"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules that this platform keeps, each with document, clause, dates and parameters.
         * @description The rules that this platform keeps, each with document, clause, dates and parameters.
         */
        get: operations["list_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A rule.
         * @description A rule.
         */
        get: operations["get_rule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a rule. It takes effect within a second, everywhere.
         * @description Correct a rule. It takes effect within a second, everywhere.
         */
        patch: operations["edit_rule"];
        trace?: never;
    };
    "/api/v1/rules/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a rule.
         * @description Withdraw a rule.
         */
        post: operations["retire_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a withdrawn rule back in force, without a last day.
         * @description Put a withdrawn rule back in force, without a last day.
         */
        post: operations["reinstate_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a rule on a case; nothing is stored.
         * @description Try a rule on a case; nothing is stored.
         */
        post: operations["try_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find projects, papers and tasks by fragments of their titles.
         * @description Find projects, papers and tasks by fragments of their titles.
         */
        get: operations["find_anything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's imports.
         * @description The caller's imports.
         */
        get: operations["list_imports"];
        put?: never;
        /**
         * Announce a file; its bytes are sent next.
         * @description Announce a file; its bytes are sent next.
         */
        post: operations["begin_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import, to be polled while a step runs.
         * @description One import, to be polled while a step runs.
         */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The columns of another sheet, or under another row of headings, before they are mapped.
         * @description The columns of another sheet, or under another row of headings, before they are mapped.
         */
        get: operations["get_import_layout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send the bytes of the file: XLSX or delimited text, exactly as many as were announced. It is
         *     read to its last row before the answer comes.
         * @description Send the bytes of the file: XLSX or delimited text, exactly as many as were announced. It is
         *     read to its last row before the answer comes.
         */
        put: operations["put_import_file"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/checked-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own file with a column that says what became of each row.
         * @description The caller's own file with a column that says what became of each row.
         */
        get: operations["get_import_checked_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Map the columns of the file; an earlier check is void.
         * @description Map the columns of the file; an earlier check is void.
         */
        put: operations["put_import_mapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the dry run: what each row would become, without writing anything.
         * @description Begin the dry run: what each row would become, without writing anything.
         */
        post: operations["check_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to write what was checked, or go on after a pause.
         * @description Begin to write what was checked, or go on after a pause.
         */
        post: operations["commit_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to take back what was written, within 24 hours; rows edited since are left alone and
         *     named.
         * @description Begin to take back what was written, within 24 hours; rows edited since are left alone and
         *     named.
         */
        post: operations["undo_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the author of the file should see, in the order of the file.
         * @description What the author of the file should see, in the order of the file.
         */
        get: operations["list_import_issues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the rows, in the order of the file.
         * @description What became of the rows, in the order of the file.
         */
        get: operations["list_import_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's templates.
         * @description The caller's templates.
         */
        get: operations["list_import_templates"];
        put?: never;
        /**
         * Keep a mapping under a name.
         * @description Keep a mapping under a name.
         */
        post: operations["create_import_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a template.
         * @description Remove a template.
         */
        delete: operations["remove_import_template"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own views, by name.
         * @description The caller's own views, by name.
         */
        get: operations["list_saved_views"];
        put?: never;
        /**
         * Keep a view.
         * @description Keep a view.
         */
        post: operations["create_saved_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a view.
         * @description Remove a view.
         */
        delete: operations["remove_saved_view"];
        options?: never;
        head?: never;
        /**
         * Change a view.
         * @description Change a view.
         */
        patch: operations["edit_saved_view"];
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own exports, the newest first.
         * @description The caller's own exports, the newest first.
         */
        get: operations["list_exports"];
        put?: never;
        /**
         * Ask for a list as a file: the rows, order and columns that the caller sees.
         * @description Ask for a list as a file: the rows, order and columns that the caller sees.
         */
        post: operations["create_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of an export, to be saved.
         * @description The file of an export, to be saved.
         */
        get: operations["get_export_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the caller's exports, and how far it is.
         * @description One of the caller's exports, and how far it is.
         */
        get: operations["get_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log, the newest first.
         * @description The audit log, the newest first.
         */
        get: operations["list_audit_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the log is sealed.
         * @description How far the log is sealed.
         */
        get: operations["get_audit_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event of the log.
         * @description One event of the log.
         */
        get: operations["get_audit_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alerts in the caller's reach, and those in his hands.
         * @description Alerts in the caller's reach, and those in his hands.
         */
        get: operations["list_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts for the tabs; `light`, `state`, `sort` and paging are ignored.
         * @description Counts for the tabs; `light`, `state`, `sort` and paging are ignored.
         */
        get: operations["count_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The alerts of a project, the earliest last day first.
         * @description The alerts of a project, the earliest last day first.
         */
        get: operations["list_project_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An alert with its history.
         * @description An alert with its history.
         */
        get: operations["get_alert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take notice of an alert.
         * @description Take notice of an alert.
         */
        post: operations["acknowledge_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an alert to somebody; the working days begin anew.
         * @description Give an alert to somebody; the working days begin anew.
         */
        post: operations["assign_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/act": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what was done; the working days begin anew, and the alert stays until its cause is gone.
         * @description Tell what was done; the working days begin anew, and the alert stays until its cause is gone.
         */
        post: operations["act_on_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an alert in words. When its cause outlasts the patience of the rule, it is open again.
         * @description Close an alert in words. When its cause outlasts the patience of the rule, it is open again.
         */
        post: operations["resolve_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a closed alert again.
         * @description Open a closed alert again.
         */
        post: operations["reopen_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/supervise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an alert under the supervision of a leader 督办.
         * @description Put an alert under the supervision of a leader 督办.
         */
        post: operations["supervise_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have all rules that watch evaluated on all projects now, as every night.
         * @description Have all rules that watch evaluated on all projects now, as every night.
         */
        post: operations["run_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}/back-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the rule would have flagged with its own parameters.
         * @description What the rule would have flagged with its own parameters.
         */
        get: operations["get_back_test"];
        put?: never;
        /**
         * What the rule would have flagged with other parameters; nothing is stored.
         * @description What the rule would have flagged with other parameters; nothing is stored.
         */
        post: operations["back_test_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The risks of all projects in the caller's reach, the gravest first.
         * @description The risks of all projects in the caller's reach, the gravest first.
         */
        get: operations["list_risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The risks of a project, the gravest first.
         * @description The risks of a project, the gravest first.
         */
        get: operations["list_project_risks"];
        put?: never;
        /**
         * Raise a risk of a project.
         * @description Raise a risk of a project.
         */
        post: operations["raise_risk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risks/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many risks stand in each cell of the five by five.
         * @description How many risks stand in each cell of the five by five.
         */
        get: operations["get_risk_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One risk.
         * @description One risk.
         */
        get: operations["get_risk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a risk.
         * @description Change a risk.
         */
        patch: operations["edit_risk"];
        trace?: never;
    };
    "/api/v1/risks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a risk, the latest first.
         * @description What became of a risk, the latest first.
         */
        get: operations["list_risk_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risks/{id}/treat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide what is done about a risk, or bring its measures up to date.
         * @description Decide what is done about a risk, or bring its measures up to date.
         */
        post: operations["treat_risk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risks/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that somebody looked at a risk again.
         * @description Record that somebody looked at a risk again.
         */
        post: operations["review_risk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risks/{id}/occur": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a risk came true.
         * @description Record that a risk came true.
         */
        post: operations["occur_risk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risks/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a risk that is over.
         * @description Close a risk that is over.
         */
        post: operations["close_risk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risks/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a closed risk again.
         * @description Open a closed risk again.
         */
        post: operations["reopen_risk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contingency-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contingency plans in the caller's reach, the last changed first.
         * @description The contingency plans in the caller's reach, the last changed first.
         */
        get: operations["list_contingency_plans"];
        put?: never;
        /**
         * Begin a contingency plan of a unit.
         * @description Begin a contingency plan of a unit.
         */
        post: operations["draft_contingency_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contingency-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contingency plan, whole: for its page and for print.
         * @description One contingency plan, whole: for its page and for print.
         */
        get: operations["get_contingency_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a contingency plan; what was activated keeps the content it began with.
         * @description Change a contingency plan; what was activated keeps the content it began with.
         */
        patch: operations["edit_contingency_plan"];
        trace?: never;
    };
    "/api/v1/contingency-plans/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a contingency plan said under each of its numbers, the latest first.
         * @description What a contingency plan said under each of its numbers, the latest first.
         */
        get: operations["list_contingency_plan_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contingency-plans/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a contingency plan, so that it can be activated.
         * @description Issue a contingency plan, so that it can be activated.
         */
        post: operations["issue_contingency_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contingency-plans/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a contingency plan; what was activated goes on.
         * @description Withdraw a contingency plan; what was activated goes on.
         */
        post: operations["withdraw_contingency_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contingency-plans/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a contingency plan in a project: a task for each step, contacts, clocks and a timeline,
         *     all at once or not at all.
         * @description Activate a contingency plan in a project: a task for each step, contacts, clocks and a timeline,
         *     all at once or not at all.
         */
        post: operations["activate_contingency_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contingency-activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The activations of contingency plans in the caller's reach, the latest first.
         * @description The activations of contingency plans in the caller's reach, the latest first.
         */
        get: operations["list_contingency_activations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/contingency-activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The activations of contingency plans in a project, the latest first.
         * @description The activations of contingency plans in a project, the latest first.
         */
        get: operations["list_project_contingency_activations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contingency-activations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One activation, whole: for its page and for print.
         * @description One activation, whole: for its page and for print.
         */
        get: operations["get_contingency_activation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contingency-activations/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The timeline of a plan at work, the latest first.
         * @description The timeline of a plan at work, the latest first.
         */
        get: operations["list_contingency_activation_entries"];
        put?: never;
        /**
         * Note something in the timeline of a plan at work. A line is never changed.
         * @description Note something in the timeline of a plan at work. A line is never changed.
         */
        post: operations["note_contingency_activation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contingency-activations/{id}/stand-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stand a plan down; tasks that are not done stay in the plan of the project.
         * @description Stand a plan down; tasks that are not done stay in the plan of the project.
         */
        post: operations["stand_down_contingency_activation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The checklists by kind and title.
         * @description The checklists by kind and title.
         */
        get: operations["list_inspection_templates"];
        put?: never;
        /**
         * Add a checklist.
         * @description Add a checklist.
         */
        post: operations["add_inspection_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One checklist.
         * @description One checklist.
         */
        get: operations["get_inspection_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a checklist; running inspections keep the items they began with.
         * @description Change a checklist; running inspections keep the items they began with.
         */
        patch: operations["edit_inspection_template"];
        trace?: never;
    };
    "/api/v1/inspection-templates/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a checklist out of use; running inspections go on.
         * @description Take a checklist out of use; running inspections go on.
         */
        post: operations["retire_inspection_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-templates/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a checklist back into use.
         * @description Take a checklist back into use.
         */
        post: operations["reinstate_inspection_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The inspections of all projects in the caller's reach, the latest first.
         * @description The inspections of all projects in the caller's reach, the latest first.
         */
        get: operations["list_inspections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The inspections of a project, the latest first.
         * @description The inspections of a project, the latest first.
         */
        get: operations["list_project_inspections"];
        put?: never;
        /**
         * Begin an inspection of a project; it keeps the items that the checklist has now.
         * @description Begin an inspection of a project; it keeps the items that the checklist has now.
         */
        post: operations["begin_inspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One inspection with its items.
         * @description One inspection with its items.
         */
        get: operations["get_inspection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what was found about some items.
         * @description Record what was found about some items.
         */
        post: operations["record_inspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish an inspection in which every item has its answer.
         * @description Finish an inspection in which every item has its answer.
         */
        post: operations["finish_inspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an inspection; what it put on record before stays.
         * @description Cancel an inspection; what it put on record before stays.
         */
        post: operations["cancel_inspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/defects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The defects of all projects in the caller's reach, those first due first.
         * @description The defects of all projects in the caller's reach, those first due first.
         */
        get: operations["list_defects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/defects/repeats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The repeated defects of finished inspections in the caller's reach.
         * @description The repeated defects of finished inspections in the caller's reach.
         */
        get: operations["list_repeated_defects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/defects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a defect on record that a running inspection found.
         * @description Put a defect on record that a running inspection found.
         */
        post: operations["raise_defect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/defects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One defect with its steps.
         * @description One defect with its steps.
         */
        get: operations["get_defect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an open defect.
         * @description Change an open defect.
         */
        patch: operations["edit_defect"];
        trace?: never;
    };
    "/api/v1/defects/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a defect, the latest first.
         * @description What became of a defect, the latest first.
         */
        get: operations["list_defect_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/defects/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a defect that was put on record in error.
         * @description Withdraw a defect that was put on record in error.
         */
        post: operations["withdraw_defect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/defects/{id}/rectify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that a defect was mended; it then waits for its re-check.
         * @description Tell that a defect was mended; it then waits for its re-check.
         */
        post: operations["rectify_defect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/defects/{id}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The re-check finds a defect mended; never by whoever mended it.
         * @description The re-check finds a defect mended; never by whoever mended it.
         */
        post: operations["pass_defect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/defects/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The re-check finds a defect not mended: it is open again. Never by whoever mended it.
         * @description The re-check finds a defect not mended: it is open again. Never by whoever mended it.
         */
        post: operations["send_back_defect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own notifications, the latest first. What is about a project that the caller may not see any
         *     more is left out.
         * @description The caller's own notifications, the latest first. What is about a project that the caller may not see any
         *     more is left out.
         */
        get: operations["list_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of the caller's notifications are unread; cheap enough to ask often.
         * @description How many of the caller's notifications are unread; cheap enough to ask often.
         */
        get: operations["count_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all of the caller's notifications as read.
         * @description Mark all of the caller's notifications as read.
         */
        post: operations["read_all_notifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the caller wants to be told.
         * @description How the caller wants to be told.
         */
        get: operations["get_notification_preferences"];
        /**
         * Say how to be told, of all kinds at once.
         * @description Say how to be told, of all kinds at once.
         */
        put: operations["set_notification_preferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a notification as read, with all it holds when it is a digest. Nobody learns of it.
         * @description Mark a notification as read, with all it holds when it is a digest. Nobody learns of it.
         */
        post: operations["read_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for the caller, what is red in reach, what came in, and how projects and units stand. Every
         *     number comes with the list whose rows it counts.
         * @description What waits for the caller, what is red in reach, what came in, and how projects and units stand. Every
         *     number comes with the list whose rows it counts.
         */
        get: operations["get_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What the reviewer says. */
        AcceptProgressReport: {
            /**
             * @description Words to the reporter.
             * @default
             */
            words: string;
        };
        /**
         * @description How grave an accident is.
         * @enum {string}
         */
        AccidentLevelWord: "ordinary" | "considerable" | "serious" | "extraordinary";
        /** @description Words that may be left out. */
        AcknowledgeAlert: {
            /**
             * @description What there is to say.
             * @default
             * @example 已通知现场核实
             */
            words: string;
        };
        /** @description Where and why a plan goes to work. */
        ActivateContingencyPlan: {
            /**
             * Format: uuid
             * @description In which of its projects.
             */
            project_id: string;
            /**
             * Format: uuid
             * @description For which of its risks.
             */
            risk_id?: string | null;
            /**
             * @description What happened.
             * @example 水位超过警戒，围堰出现渗漏
             */
            reason: string;
            incident?: components["schemas"]["IncidentBody"] | null;
        };
        /**
         * @description Whether a plan is at work.
         * @enum {string}
         */
        ActivationStateWord: "active" | "stood_down";
        /** @description A step of a plan at work. */
        ActivationStepView: components["schemas"]["PlanStepView"] & {
            /**
             * Format: date-time
             * @description When it is due.
             */
            due_at: string;
            task: components["schemas"]["ActivationTaskView"] | null;
        };
        /** @description The task of a step. */
        ActivationTaskView: {
            /**
             * Format: uuid
             * @description The task.
             */
            id: string;
            /** @description Its number in the plan of the project. */
            wbs: string;
            /** @description Whether it is done. */
            is_done: boolean;
            /**
             * Format: int64
             * @description How far it is.
             */
            progress_percent: number;
            /**
             * Format: date
             * @description When it was done.
             */
            actual_end: string | null;
        };
        /** @description Who did something: a person, or the system, which has no account. */
        ActorRef: {
            /**
             * Format: uuid
             * @description Account; null for the system.
             */
            id: string | null;
            /** @description Name; null for the system. */
            name: string | null;
        };
        /** @description A line to plan. What a small project lacks stays away. */
        AddBudgetLine: {
            /**
             * @description What the money is for.
             * @example 路基工程
             */
            title: string;
            /**
             * Format: uuid
             * @description The work package it pays for.
             */
            task_id?: string | null;
            source?: components["schemas"]["FundingSourceWord"] | null;
            /**
             * @description Functional class, 3, 5 or 7 digits.
             * @example 212
             */
            functional_code?: string | null;
            /**
             * @description Economic class, 3 or 5 digits.
             * @example 503
             */
            economic_code?: string | null;
            /**
             * Format: int32
             * @description Budget year.
             * @example 2026
             */
            year?: number | null;
            /**
             * @description Planned, in yuan, above zero.
             * @example 1200.00
             */
            amount: string;
            /** @description Remarks. */
            note?: string;
        };
        /** @description A checklist to add. */
        AddInspectionTemplate: {
            /** @description What its inspections look at. */
            kind: components["schemas"]["InspectionKindWord"];
            /**
             * @description Title.
             * @example 主体结构质量检查表
             */
            title: string;
            /** @description The items in their order. */
            items: components["schemas"]["InspectionItem"][];
        };
        /** @description A milestone to add. */
        AddMilestone: {
            /**
             * @description Title.
             * @example 主体封顶
             */
            title: string;
            /** @description What has to be true on the day. */
            description?: string;
            /** @description Whether leaders watch it. */
            is_key?: boolean;
            /**
             * Format: uuid
             * @description Responsible unit.
             */
            unit_id?: string | null;
            /**
             * Format: uuid
             * @description Responsible person, who then finds the milestone among his own.
             */
            person_id?: string | null;
            /**
             * Format: date
             * @description Planned day.
             * @example 2026-09-30
             */
            planned_date: string;
            /**
             * Format: date
             * @description Day on which it was reached.
             */
            actual_date?: string | null;
            /**
             * Format: int64
             * @description Weight among the milestones of the project; 1 when absent.
             * @default 1
             */
            weight: number | null;
            /**
             * Format: uuid
             * @description The task that it closes or opens.
             */
            task_id?: string | null;
        };
        /** @description A unit to add. */
        AddParticipant: {
            /**
             * Format: uuid
             * @description The unit; each takes part at most once.
             */
            unit_id: string;
            /** @description Its part. */
            role: components["schemas"]["ParticipantRoleWord"];
            /**
             * @description What it delivers.
             * @example 提供占用林地审批
             */
            deliverable?: string;
            /**
             * Format: uuid
             * @description Whom to ask there; the person then sees the project.
             */
            contact_id?: string | null;
        };
        /** @description A task to add. */
        AddTask: {
            /**
             * Format: uuid
             * @description The task above it; at the top when absent.
             */
            parent_id?: string | null;
            /**
             * Format: int32
             * @description Place among the siblings from 1; at the end when absent.
             */
            position?: number | null;
            /**
             * @description Title.
             * @example 路基工程
             */
            title: string;
            /** @description What exactly. */
            description?: string;
            /**
             * Format: uuid
             * @description Responsible unit.
             */
            unit_id?: string | null;
            /**
             * Format: uuid
             * @description Responsible person, who then finds the task among his own.
             */
            assignee_id?: string | null;
            /**
             * Format: date
             * @description Planned first day.
             */
            planned_start?: string | null;
            /**
             * Format: date
             * @description Planned last day.
             */
            planned_end?: string | null;
            /**
             * Format: date
             * @description Day on which work began.
             */
            actual_start?: string | null;
            /**
             * Format: date
             * @description Day on which work was finished; progress is then 100.
             */
            actual_end?: string | null;
            /**
             * Format: int64
             * @description Weight among the siblings; 1 when absent.
             * @default 1
             */
            weight: number | null;
            /**
             * Format: int64
             * @description How far it is; 0 when absent.
             */
            progress_percent?: number | null;
        };
        /**
         * @description How an alert was closed.
         * @enum {string}
         */
        AlertClosingWord: "words" | "cause_gone" | "rule_withdrawn" | "not_watched";
        /** @description How many alerts there are. */
        AlertCountsView: {
            /**
             * Format: int64
             * @description All together.
             */
            total: number;
            /**
             * Format: int64
             * @description Open ones.
             */
            open: number;
            /** @description Open ones by colour; a colour without any is absent. */
            open_by_light: {
                [key: string]: number;
            };
            /** @description By state; a state without any is absent. */
            by_state: {
                [key: string]: number;
            };
        };
        /** @description What must be done. */
        AlertDemand: {
            /** @description What. */
            action: string;
            /** @description Whose business it is first. */
            owner: components["schemas"]["AlertOwnerWord"];
            holder: components["schemas"]["PersonRef"] | null;
            supervisor: components["schemas"]["PersonRef"] | null;
            /**
             * Format: date
             * @description The last day for it, in working days from the alert, its assignment or its last step up.
             */
            due: string;
            /** @description Whether a year on the way has no published calendar yet, so that the day may move. */
            is_provisional: boolean;
        };
        /** @description An alert with its history. */
        AlertDetail: components["schemas"]["AlertView"] & {
            /** @description What happened to it, the latest first. */
            steps: components["schemas"]["AlertStep"][];
            /** @description What the caller may do, as permission codes. */
            capabilities: string[];
        };
        /** @description What the rule said at some time. */
        AlertFinding: {
            /**
             * @description Its message with the figures filled in.
             * @example 关键节点应于 2026-03-10 完成，已逾期 1 天。
             */
            message: string;
            /** @description The figures; `limit` is the threshold that was reached. */
            numbers: Record<string, unknown>;
        };
        /**
         * @description How far up an alert has come.
         * @enum {string}
         */
        AlertLevelWord: "holder" | "in_charge" | "supervised";
        /**
         * @description Whose business an alert is first.
         * @enum {string}
         */
        AlertOwnerWord: "responsible" | "in_charge" | "leader";
        /** @description A page of alerts. */
        AlertPage: {
            /** @description The alerts. */
            items: components["schemas"]["AlertView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many there are in all, when it was asked for.
             */
            total: number | null;
        };
        /** @description A project of an alert. */
        AlertProject: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name. */
            name: string;
            /** @description Project code. */
            code: string | null;
            /** @description The unit that answers for it. */
            unit: components["schemas"]["UnitRef"];
        };
        /** @description The rule behind an alert, as it stood when it tripped. */
        AlertRule: {
            /**
             * @description Its name in code.
             * @example alert.milestone.overdue
             */
            id: string;
            /**
             * @description Its name for people.
             * @example 关键节点逾期
             */
            title: string;
            /** @description The document it comes from. */
            source_document: string;
            /** @description Article or clause in that document. */
            clause: string;
        };
        /**
         * @description How serious the rule of an alert is.
         * @enum {string}
         */
        AlertSeverityWord: "info" | "warn" | "block";
        /**
         * @description Where an alert stands.
         * @enum {string}
         */
        AlertStateWord: "open" | "acknowledged" | "assigned" | "acted" | "resolved";
        /** @description Something that happened to an alert. */
        AlertStep: {
            /**
             * Format: uuid
             * @description Identifier of the event.
             */
            id: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * @description What, as a dotted word.
             * @example alert.acted
             */
            action: string;
            /** @description Who; the system where nobody did. */
            actor: components["schemas"]["ActorRef"];
            /** @description What was said. */
            words: string | null;
        };
        /** @description What an alert is about. */
        AlertThing: {
            /** @description What sort of thing. */
            kind: components["schemas"]["AlertThingWord"];
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /** @description Its name at that time. */
            name: string;
        };
        /**
         * @description What sort of thing an alert is about.
         * @enum {string}
         */
        AlertThingWord: "project" | "milestone" | "budget_line" | "project_year" | "defect";
        /** @description What a rule that watches found, and what became of it. */
        AlertView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description The project. */
            project: components["schemas"]["AlertProject"];
            /** @description The rule, with document and clause. */
            rule: components["schemas"]["AlertRule"];
            /** @description How serious the rule is. */
            severity: components["schemas"]["AlertSeverityWord"];
            /** @description The colour. */
            light: components["schemas"]["LightWord"];
            /** @description About what. */
            thing: components["schemas"]["AlertThing"];
            /** @description What the rule said when it tripped. */
            tripped: components["schemas"]["AlertFinding"];
            now: components["schemas"]["AlertFinding"] | null;
            /** @description Who must do what by when. */
            demand: components["schemas"]["AlertDemand"];
            /** @description Where it stands. */
            state: components["schemas"]["AlertStateWord"];
            /** @description How far up it has come. */
            level: components["schemas"]["AlertLevelWord"];
            /**
             * Format: date
             * @description The civil day on which it tripped last.
             */
            tripped_on: string;
            /**
             * Format: int64
             * @description How often it tripped.
             */
            trips: number;
            /**
             * Format: date-time
             * @description When it tripped first.
             */
            raised_at: string;
            closing: components["schemas"]["AlertClosingWord"] | null;
            /**
             * Format: date-time
             * @description When it was closed.
             */
            closed_at: string | null;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description Words that must be given. */
        AlertWords: {
            /**
             * @description What was done, or why.
             * @example 已加派两个班组，预计十日内完成
             */
            words: string;
        };
        /** @description A version whose content is to follow. */
        AnnounceDocumentVersion: {
            /**
             * @description Name of the file, with its ending.
             * @example 批复.pdf
             */
            file_name: string;
            /**
             * Format: int64
             * @description Exact size in bytes.
             * @example 52344
             */
            size: number;
        };
        /** @description A photo to send. Its bytes follow in one or many pieces. */
        AnnounceUpload: {
            /**
             * Format: uuid
             * @description Identifier, chosen by the sender: the same one with the same content may be announced again, with another
             *     content it is a conflict.
             * @example 0197a0b8-7c5e-7d41-a2c3-5a0f5f0a9b11
             */
            id: string;
            /** @description What for. */
            purpose: components["schemas"]["UploadPurposeWord"];
            /**
             * @description Name of the file: jpg, jpeg, png or webp.
             * @example 现场.jpg
             */
            file_name: string;
            /**
             * Format: int64
             * @description Its size in bytes.
             * @example 348211
             */
            size: number;
            /**
             * @description SHA-256 of its bytes in lower-case hex.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
            /**
             * Format: date-time
             * @description When it was captured, by the clock and in the time zone of the device.
             * @example 2026-05-06T09:30:00+08:00
             */
            captured_at?: string | null;
            position?: components["schemas"]["SaidPosition"] | null;
        };
        /** @description Where to send the content of a version. */
        AnnouncedDocumentVersion: {
            /**
             * Format: int64
             * @description Number of the version.
             * @example 1
             */
            number: number;
            /** @description Path to `PUT` the bytes to. */
            upload_url: string;
        };
        /** @description To whom an alert is given. */
        AssignAlert: {
            /**
             * Format: uuid
             * @description Who shall act; must be able to see the project.
             */
            person_id: string;
            /**
             * @description What he shall do.
             * @example 请到现场核实后回复
             */
            words?: string;
        };
        /** @description Who did something. */
        AuditActor: {
            /**
             * Format: uuid
             * @description Account; null for the system and for somebody who was not signed in.
             */
            id: string | null;
            /** @description Name at that time. */
            name: string;
            /** @description Name of the unit the person belonged to. */
            unit_name: string | null;
        };
        /** @description How far the log is sealed. */
        AuditChainView: {
            /**
             * Format: int64
             * @description Number of the last seal; 0 before the first.
             */
            seq: number;
            /** @description Its hash, SM3 in hex. */
            hash: string;
            /**
             * Format: date-time
             * @description When the last sealed event happened; null before the first.
             */
            sealed_until: string | null;
            /**
             * Format: int64
             * @description Events that wait for their seal.
             */
            unsealed: number;
        };
        /** @description One field that is not what it was. */
        AuditChange: {
            /**
             * @description Name of the field; parts of a structured field are joined by dots.
             * @example planned_end
             */
            field: string;
            /** @description What it was; null for nothing. */
            before: unknown;
            /** @description What it is; null for nothing. */
            after: unknown;
        };
        /** @description A page of the log. */
        AuditEventPage: {
            /** @description The events, the newest first. */
            items: components["schemas"]["AuditEventView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description An event of the log. */
        AuditEventView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            occurred_at: string;
            /**
             * @description What happened.
             * @example project.edited
             */
            action: string;
            /** @description Who did it. */
            actor: components["schemas"]["AuditActor"];
            /** @description Network address of the client. */
            ip: string | null;
            /** @description What the client said it is. */
            user_agent: string | null;
            /** @description Number of the request. */
            request_id: string | null;
            /** @description What it happened to. */
            subject: components["schemas"]["AuditSubject"];
            /**
             * Format: uuid
             * @description The project it belongs to.
             */
            project_id: string | null;
            /** @description The reason that was given. */
            reason: string | null;
            /** @description Papers that were shown for it. */
            paper_ids: string[];
            /** @description The fields that changed. */
            changes: components["schemas"]["AuditChange"][];
            /** @description The whole thing before; null for a new one. */
            before: Record<string, unknown> | null;
            /** @description The whole thing after; null for a removed one. */
            after: Record<string, unknown> | null;
            /** @description Whether the reader may not see values: they then read `***`. */
            is_masked: boolean;
            seal: components["schemas"]["AuditSeal"] | null;
        };
        /** @description The seal of an event. */
        AuditSeal: {
            /**
             * Format: int64
             * @description Its number.
             */
            seq: number;
            /** @description Its hash over the event and all seals before it, SM3 in hex. */
            hash: string;
        };
        /** @description What something happened to. */
        AuditSubject: {
            /**
             * @description What sort of thing.
             * @example project
             */
            kind: string;
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name at that time. */
            name: string;
        };
        /** @description A day on which the rule would have begun to speak about a thing. */
        BackTestCase: {
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string;
            /** @description Its name. */
            project_name: string;
            /** @description What sort of thing. */
            thing_kind: components["schemas"]["AlertThingWord"];
            /**
             * Format: uuid
             * @description Which.
             */
            thing_id: string;
            /** @description Its name. */
            thing_name: string;
            /**
             * Format: date
             * @description On which day.
             */
            flagged_on: string;
            /** @description What the rule would have said. */
            message: string;
            /** @description Its figures. */
            numbers: Record<string, unknown>;
            /** @description What came of it. */
            outcome: components["schemas"]["BackTestOutcome"];
            /**
             * Format: date
             * @description The day on which it went wrong.
             */
            wrong_on: string | null;
        };
        /**
         * @description What came of a flag.
         * @enum {string}
         */
        BackTestOutcome: "hit" | "false_alarm" | "undecided";
        /** @description A period, and parameters to try. */
        BackTestRule: {
            /** @description Other parameters than the rule's own, all of them. */
            params?: Record<string, unknown> | null;
            /**
             * Format: date
             * @description First day; ninety days up to the last where it is left out.
             */
            from?: string | null;
            /**
             * Format: date
             * @description Last day, not after today; today where it is left out.
             */
            to?: string | null;
            /**
             * Format: int64
             * @description How many days after a flag its outcome is looked for.
             * @default 30
             * @example 30
             */
            outcome_days: number | null;
        };
        /**
         * @description What a rule would have flagged on history. Money is taken by the days on which it took effect, defects and data
         *     as the log tells of them, the plan as it stands today. A flag is a hit when, for a day that comes near, the day
         *     was missed; for a day that has passed, it was still not done `outcome_days` after the flag; for a project without
         *     progress or behind its plan, a milestone or its planned end was missed within `outcome_days`; for a rung of the
         *     ladder, the next rung was reached or the budget exceeded within `outcome_days`; for budget execution, it was still
         *     as far behind at the end of that year; for all others, it was still so `outcome_days` after the flag.
         */
        BackTestView: {
            /**
             * Format: date
             * @description First day of the period.
             */
            from: string;
            /**
             * Format: date
             * @description Last day of the period.
             */
            to: string;
            /**
             * Format: int64
             * @description How many days after a flag its outcome was looked for.
             */
            outcome_days: number;
            /**
             * Format: int64
             * @description How many projects were looked at, the last changed first.
             */
            projects: number;
            /** @description Whether there are more projects than were looked at. */
            is_sample: boolean;
            /**
             * Format: int64
             * @description How many things were looked at.
             */
            things: number;
            /**
             * Format: int64
             * @description How often the rule would have begun to speak.
             */
            flagged: number;
            /**
             * Format: int64
             * @description How many of these went wrong.
             */
            hits: number;
            /**
             * Format: int64
             * @description How many did not.
             */
            false_alarms: number;
            /**
             * Format: int64
             * @description How many are not decided yet.
             */
            undecided: number;
            /** @description The cases, the latest first. */
            cases: components["schemas"]["BackTestCase"][];
        };
        /** @description The accounts of a project. */
        BalanceList: {
            /** @description The accounts in which something stands. */
            items: components["schemas"]["BalanceView"][];
        };
        /** @description What stands in one account. Its postings are those of the ledger with the same source, year and stage. */
        BalanceView: {
            source: components["schemas"]["FundingSourceWord"] | null;
            /**
             * Format: int32
             * @description Budget year of the money; null for plans without a year.
             */
            year: number | null;
            /** @description The account. */
            stage: components["schemas"]["StageWord"];
            /** @description The side that raises it. */
            normal_side: components["schemas"]["SideWord"];
            /**
             * @description What stands in it, in yuan.
             * @example 1200.00
             */
            balance: string;
        };
        /** @description A file to bring in. */
        BeginImport: {
            /**
             * @description Name of the file, for people.
             * @example 2026年项目台账.xlsx
             */
            file_name: string;
            /**
             * Format: int64
             * @description Its size in bytes, 50 MiB at most.
             * @example 48213
             */
            size: number;
            /**
             * Format: uuid
             * @description The unit whose register it is.
             */
            unit_id: string;
        };
        /** @description An inspection to begin. A unit, a firm or both are inspected. */
        BeginInspection: {
            /**
             * Format: uuid
             * @description The checklist.
             */
            template_id: string;
            /**
             * Format: uuid
             * @description The unit that is inspected.
             */
            unit_id?: string | null;
            /**
             * @description The firm that is inspected.
             * @example 安澜建工有限公司
             */
            contractor?: string;
            /** @description Complete uploads of pictures of drawings, on which places are marked. */
            plan_picture_ids?: string[];
        };
        /** @description A field that changed. */
        BriefChange: {
            /**
             * @description Name of the field.
             * @example progress_percent
             */
            field: string;
            /** @description What it was; null for nothing. */
            before: unknown;
            /** @description What it is; null for nothing. */
            after: unknown;
        };
        /** @description The words of a day. */
        BriefDay: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description What somebody added to what happened. */
            words: string;
        };
        /** @description A page of digests. */
        BriefDigestPage: {
            /**
             * Format: date
             * @description First day of the period.
             */
            from: string;
            /**
             * Format: date
             * @description Last day of the period.
             */
            to: string;
            /** @description A digest for each project of which briefs went out. */
            items: components["schemas"]["BriefDigestView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description What the briefs of a project told in the period. */
        BriefDigestView: {
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string;
            /** @description Its name. */
            project_name: string;
            /** @description Name of its unit. */
            unit_name: string;
            /** @description The days on which a brief went out. */
            days: components["schemas"]["BriefDay"][];
            /** @description What happened, from the first image of the period to the last. */
            items: components["schemas"]["BriefItemView"][];
        };
        /** @description What happened to one thing. */
        BriefItemView: {
            /**
             * @description What sort of thing.
             * @example task
             */
            subject_kind: string;
            /**
             * Format: uuid
             * @description Which.
             */
            subject_id: string;
            /**
             * @description Its name.
             * @example 1.2 路基填筑
             */
            subject_name: string;
            /**
             * @description What happened to it, each word once, in order.
             * @example [
             *       "task.reported"
             *     ]
             */
            actions: string[];
            /** @description The fields that changed, from first to last. */
            changes: components["schemas"]["BriefChange"][];
        };
        /**
         * @description Where a brief stands.
         * @enum {string}
         */
        BriefStateWord: "draft" | "sent";
        /** @description What a budget line comes to. */
        BudgetLineFigures: {
            /**
             * @description Planned.
             * @example 1200000.00
             */
            planned: string;
            /**
             * @description Appropriated to it.
             * @example 1000000.00
             */
            appropriated: string;
            /**
             * @description Committed, whether paid or not.
             * @example 900000.00
             */
            committed: string;
            /**
             * @description Paid, on commitments or directly.
             * @example 500000.00
             */
            paid: string;
            /**
             * @description Used: committed, and paid beside commitments.
             * @example 900000.00
             */
            used: string;
            /**
             * Format: int64
             * @description Used, in whole percent of what is planned, rounded down; null where nothing is planned.
             * @example 75
             */
            used_percent: number | null;
        };
        /** @description A page of a project's budget lines. */
        BudgetLinePage: {
            /** @description The lines in the order in which they were planned. */
            items: components["schemas"]["BudgetLineView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A budget line by its name. */
        BudgetLineRef: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Title; empty when it has been given up. */
            title: string;
        };
        /** @description A budget line. Dimensions that a project lacks are null. */
        BudgetLineView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string;
            /** @description What the money is for. */
            title: string;
            task: components["schemas"]["WorkPackageRef"] | null;
            source: components["schemas"]["FundingSourceWord"] | null;
            functional_class: components["schemas"]["CodeRef"] | null;
            economic_class: components["schemas"]["CodeRef"] | null;
            /**
             * Format: int64
             * @description Budget year.
             * @example 2026
             */
            year: number | null;
            /**
             * @description Planned, in yuan.
             * @example 1200000.00
             */
            amount: string;
            /** @description Remarks. */
            note: string;
            /** @description What it comes to. */
            figures: components["schemas"]["BudgetLineFigures"];
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description A day that differs from the plain week. */
        CalendarDayView: {
            /**
             * Format: date
             * @description The date.
             * @example 2026-10-01
             */
            date: string;
            /** @description Whether people work on it. */
            is_working_day: boolean;
            /** @description Off or made up. */
            kind: components["schemas"]["DayKindWord"];
            /**
             * @description The holiday it belongs to.
             * @example 国庆节
             */
            name: string;
        };
        /** @description What is in an uploaded table. */
        CalendarPreviewView: {
            /**
             * Format: int32
             * @description The year it was read for.
             * @example 2026
             */
            year: number;
            /** @description Its days in order, when it is sound. */
            days: components["schemas"]["CalendarDayView"][];
            /** @description What is wrong with it; rows of `/days/ROW/COLUMN` are counted from 0 below the header. */
            problems: components["schemas"]["ProblemField"][];
        };
        /** @description The calendar of a year. */
        CalendarYearView: {
            /**
             * Format: int32
             * @description The year.
             * @example 2026
             */
            year: number;
            /** @description Whether its table is still to come: then it follows the plain week and deadlines in it may move. */
            is_provisional: boolean;
            /** @description The notice the table comes from; null while there is none. */
            source: string | null;
            /** @description The days that differ from the plain week, in order. */
            days: components["schemas"]["CalendarDayView"][];
            /**
             * Format: int64
             * @description Rises with every change; 0 while there is no table.
             */
            version: number;
        };
        /** @description Why an inspection does not take place. */
        CancelInspection: {
            /**
             * @description Why.
             * @example 现场停工，改期检查
             */
            reason: string;
        };
        /** @description All categories. */
        CategoryList: {
            /** @description The categories in their order. */
            items: components["schemas"]["CategoryView"][];
            /**
             * Format: int64
             * @description Rises with every change of any category; what a new order must name.
             */
            version: number;
        };
        /** @description A category. */
        CategoryView: {
            /**
             * @description Code.
             * @example transport
             */
            code: string;
            /**
             * @description Name.
             * @example 交通
             */
            name: string;
            /**
             * Format: int64
             * @description Place in lists.
             * @example 1
             */
            position: number;
            /** @description Where it comes from. */
            source: string;
            /**
             * Format: int64
             * @description The year of that source.
             * @example 2026
             */
            year: number;
            /** @description Whether it can be chosen. */
            is_active: boolean;
            /**
             * Format: int64
             * @description Rises with every change.
             */
            version: number;
        };
        /**
         * @description What to change; absent fields stay, null empties. Whoever may not plan may still send the day
         *     on which it was reached, and nothing else.
         */
        ChangeMilestone: {
            /**
             * @description Title.
             * @default null
             */
            title: string | null;
            /**
             * @description What has to be true on the day.
             * @default null
             */
            description: string | null;
            /**
             * @description Whether leaders watch it.
             * @default null
             */
            is_key: boolean | null;
            /**
             * Format: uuid
             * @description Responsible unit.
             */
            unit_id?: string | null;
            /**
             * Format: uuid
             * @description Responsible person.
             */
            person_id?: string | null;
            /**
             * Format: date
             * @description Planned day.
             * @default null
             */
            planned_date: string | null;
            /**
             * Format: date
             * @description Day on which it was reached.
             * @example 2026-09-28
             */
            actual_date?: string | null;
            /**
             * Format: int64
             * @description Weight among the milestones of the project.
             * @default null
             */
            weight: number | null;
            /**
             * Format: uuid
             * @description The task that it closes or opens.
             */
            task_id?: string | null;
        };
        /**
         * @description What to change; absent fields stay, null empties. Whoever may not plan may still send actual
         *     dates and progress, and nothing else.
         */
        ChangeTask: {
            /**
             * @description Title.
             * @default null
             */
            title: string | null;
            /**
             * @description What exactly.
             * @default null
             */
            description: string | null;
            /**
             * Format: uuid
             * @description Responsible unit.
             */
            unit_id?: string | null;
            /**
             * Format: uuid
             * @description Responsible person.
             */
            assignee_id?: string | null;
            /**
             * Format: date
             * @description Planned first day.
             */
            planned_start?: string | null;
            /**
             * Format: date
             * @description Planned last day.
             */
            planned_end?: string | null;
            /**
             * Format: int64
             * @description Weight among the siblings.
             * @default null
             */
            weight: number | null;
            /**
             * Format: date
             * @description Day on which work began.
             */
            actual_start?: string | null;
            /**
             * Format: date
             * @description Day on which work was finished; progress is then 100.
             */
            actual_end?: string | null;
            /**
             * Format: int64
             * @description How far it is; refused when tasks lie below.
             * @default null
             * @example 60
             */
            progress_percent: number | null;
        };
        /** @description A page of class codes. */
        ClassCodePage: {
            /** @description The codes, scheme by scheme. */
            items: components["schemas"]["ClassCodeView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A class code. */
        ClassCodeView: {
            /**
             * @description Scheme.
             * @example department_economic
             */
            scheme: string;
            /**
             * @description Code.
             * @example 302
             */
            code: string;
            /**
             * @description Name.
             * @example 商品和服务支出
             */
            name: string;
            /** @description The notice it comes from. */
            source: string;
            /**
             * Format: int64
             * @description The year of that notice.
             * @example 2026
             */
            year: number;
            /** @description Whether it can be chosen. */
            is_active: boolean;
            /**
             * Format: int64
             * @description Rises with every change.
             */
            version: number;
        };
        /** @description An entry of a classification. */
        CodeRef: {
            /** @description Code. */
            code: string;
            /** @description Name. */
            name: string;
        };
        /** @description Something that stands against a command. */
        CommandObstacle: components["schemas"]["ProblemField"] & {
            /** @description The rule that asks for it. */
            rule: components["schemas"]["ProblemRule"];
        };
        /** @description A commitment by its name. */
        CommitmentRef: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Title. */
            title: string;
        };
        /** @description What the reporter adds: at least one of the three. */
        CompleteProgressReport: {
            /**
             * @description Words to be added to those that stand.
             * @example 已补全景照片
             */
            words?: string;
            /**
             * Format: int64
             * @description A figure in the place of the one that stands.
             */
            progress_percent?: number | null;
            /** @description Photos to be added; nine in all at most. */
            photo_ids?: string[];
        };
        /** @description A milestone was reached. */
        ConfirmMilestone: {
            /**
             * Format: date
             * @description The day on which it was reached; today at the latest.
             * @example 2026-05-06
             */
            reached_on: string;
            /**
             * @description Words, where the rule asks for them.
             * @example 主体结构封顶，混凝土浇筑完成
             */
            words?: string;
            /** @description Photos, as many as the rule asks for: complete uploads of the one who confirms. */
            photo_ids?: string[];
            position?: components["schemas"]["SaidPosition"] | null;
            /**
             * Format: date-time
             * @description When it is written, by the clock and in the time zone of the device.
             * @example 2026-05-06T09:30:00+08:00
             */
            captured_at: string;
        };
        /**
         * @description Where a confirmation stands.
         * @enum {string}
         */
        ConfirmationStateWord: "waiting" | "confirmed" | "returned";
        /** @description A whole plan at work, as its page shows it and as it is printed. */
        ContingencyActivationDetailView: components["schemas"]["ContingencyActivationView"] & {
            /** @description When the plan is activated. */
            trigger: string;
            /** @description The steps in their order. */
            steps: components["schemas"]["ActivationStepView"][];
            /** @description Whom to call. */
            contacts: components["schemas"]["PlanContactView"][];
            /** @description What lies ready. */
            resources: components["schemas"]["PlanResourceView"][];
            incident: components["schemas"]["IncidentView"] | null;
        };
        /** @description A page of activations. */
        ContingencyActivationPage: {
            /** @description The activations, the latest first. */
            items: components["schemas"]["ContingencyActivationView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A plan at work, in a list. */
        ContingencyActivationView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: uuid
             * @description The plan.
             */
            plan_id: string;
            /**
             * Format: int64
             * @description Number of the content it goes by.
             */
            plan_number: number;
            /** @description What the plan was called when it was activated. */
            title: string;
            /** @description The project. */
            project: components["schemas"]["ProjectRef"];
            risk: components["schemas"]["NameRef"] | null;
            /** @description What happened. */
            reason: string;
            /** @description Whether it is at work. */
            state: components["schemas"]["ActivationStateWord"];
            /**
             * Format: date-time
             * @description When it was activated.
             */
            activated_at: string;
            /** @description By whom. */
            activated_by: components["schemas"]["ActorRef"];
            /**
             * Format: date-time
             * @description When it was stood down.
             */
            stood_down_at: string | null;
            stood_down_by: components["schemas"]["ActorRef"] | null;
            /** @description How it ended. */
            stood_down_words: string | null;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description A page of the timeline. */
        ContingencyEntryPage: {
            /** @description The lines, the latest first. */
            items: components["schemas"]["ContingencyEntryView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A line of the timeline of a plan at work. */
        ContingencyEntryView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: date-time
             * @description When.
             */
            noted_at: string;
            /** @description By whom. */
            noted_by: components["schemas"]["ActorRef"];
            /** @description What. */
            words: string;
        };
        /** @description A whole contingency plan, as its page shows it and as it is printed. */
        ContingencyPlanDetailView: components["schemas"]["ContingencyPlanView"] & {
            /** @description When it is activated. */
            trigger: string;
            /** @description The steps in their order. */
            steps: components["schemas"]["PlanStepView"][];
            /** @description Whom to call. */
            contacts: components["schemas"]["PlanContactView"][];
            /** @description What lies ready. */
            resources: components["schemas"]["PlanResourceView"][];
            /** @description The projects it is for, as far as the caller sees them. */
            projects: components["schemas"]["ProjectRef"][];
            /** @description The risks it answers, as far as the caller sees them. */
            risks: components["schemas"]["PlanRiskView"][];
        };
        /** @description A page of plans. */
        ContingencyPlanPage: {
            /** @description The plans. */
            items: components["schemas"]["ContingencyPlanView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A contingency plan in a list. */
        ContingencyPlanView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Title. */
            title: string;
            /** @description What it is for. */
            kind: components["schemas"]["PlanKindWord"];
            /** @description The unit that answers for it. */
            unit: components["schemas"]["UnitRef"];
            /**
             * Format: int64
             * @description Number of its content; rises whenever the content changes.
             */
            number: number;
            /** @description Whether it can be activated. */
            state: components["schemas"]["PlanStateWord"];
            /**
             * Format: int64
             * @description In how many projects it is at work now.
             */
            active_count: number;
            /**
             * Format: date-time
             * @description When it was drafted.
             */
            created_at: string;
            /** @description By whom. */
            created_by: components["schemas"]["ActorRef"];
            /**
             * Format: date-time
             * @description Last change.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description Words for the timeline, or for the end. */
        ContingencyWords: {
            /**
             * @description What.
             * @example 作业人员全部撤离，清点无误
             */
            words: string;
        };
        /** @description What the second person says. */
        CountersignMilestone: {
            /**
             * @description Words.
             * @default
             */
            words: string;
        };
        /** @description A category to add. */
        CreateCategory: {
            /**
             * @description Code, chosen once and for all: small letters, digits, hyphens and underscores.
             * @example tourism
             */
            code: string;
            /**
             * @description Name, unlike that of any other category.
             * @example 旅游
             */
            name: string;
            /**
             * Format: int64
             * @description Place in lists; the last one when absent.
             * @example 17
             */
            position?: number | null;
            /**
             * @description Where it comes from; the government itself when absent.
             * @example 县发展和改革局通知
             */
            source?: string | null;
            /**
             * Format: int32
             * @description The year of that source; the present one when absent.
             * @example 2026
             */
            year?: number | null;
        };
        /** @description A list to become a file. */
        CreateExport: {
            /** @description Which list. */
            kind: components["schemas"]["ExportKindWord"];
            /** @description What sort of file. */
            format: components["schemas"]["ExportFormatWord"];
            /**
             * @description The query of the list, as it would stand behind the question mark of its address; paging
             *     is ignored.
             * @example state=in_execution&sort=-updated_at
             */
            query?: string;
            /**
             * @description The columns, in order; none for all.
             * @example [
             *       "name",
             *       "state",
             *       "total_investment"
             *     ]
             */
            columns?: string[];
        };
        /** @description A mapping to keep. */
        CreateImportTemplate: {
            /**
             * @description Its name, unique for the caller.
             * @example 交通局年度台账
             */
            name: string;
            /** @description The mapping. */
            mapping: components["schemas"]["ImportMapping"];
        };
        /** @description An industry to add. */
        CreateIndustry: {
            /**
             * @description Code (GB/T 4754); the industry above follows from it and must be in use.
             * @example 4898
             */
            code: string;
            /**
             * @description Name.
             * @example 低空起降设施工程施工
             */
            name: string;
            /**
             * @description The standard, notice or decision it comes from.
             * @example 国家统计局行业分类修改单
             */
            source: string;
            /**
             * Format: int32
             * @description The year of that source.
             * @example 2026
             */
            year: number;
        };
        /** @description A unit to set up. */
        CreateOrgUnit: {
            /**
             * Format: uuid
             * @description The unit above.
             */
            parent_id: string;
            /** @description Sort of unit; it must stand under one of its own rank or above. */
            kind: components["schemas"]["OrgUnitKindWord"];
            /**
             * @description Full name.
             * @example 工程管理科
             */
            name: string;
            /** @description Name for narrow places; the full name when absent. */
            short_name?: string | null;
            /** @description The unit's own code. */
            code?: string | null;
            /** @description The region it serves (GB/T 2260). */
            region_code?: string | null;
        };
        /** @description A project to start. */
        CreateProject: {
            /**
             * @description Name.
             * @example 清源镇石桥村至柳林村道路硬化工程
             */
            name: string;
            /**
             * Format: uuid
             * @description The unit that answers for it.
             */
            unit_id: string;
            /** @description What is built and at what scale. */
            summary?: string;
            /** @description Code of the category. */
            category_code?: string | null;
            /** @description Code of the industry (GB/T 4754-2017). */
            industry_code?: string | null;
            /** @description Code of the region (GB/T 2260). */
            region_code?: string | null;
            /** @description Where. */
            address?: string;
            /**
             * Format: int32
             * @description Plan year.
             * @example 2026
             */
            year?: number | null;
            /**
             * @description Total investment in yuan.
             * @example 1234567.50
             */
            total_investment?: string | null;
            /**
             * Format: date
             * @description Planned start.
             */
            planned_start?: string | null;
            /**
             * Format: date
             * @description Planned end.
             */
            planned_end?: string | null;
            /**
             * Format: date
             * @description Actual start.
             */
            actual_start?: string | null;
            /**
             * Format: date
             * @description Actual end.
             */
            actual_end?: string | null;
            /**
             * Format: uuid
             * @description Responsible leader.
             */
            responsible_leader_id?: string | null;
            /**
             * Format: uuid
             * @description Person in charge.
             */
            in_charge_id?: string | null;
            security_label?: components["schemas"]["SecurityLabelWord"] | null;
            /** @description Tags. */
            tags?: string[];
        };
        /** @description A region to add. */
        CreateRegion: {
            /**
             * @description Code (GB/T 2260, GB/T 10114); the region above follows from it and must be in use.
             * @example 110101900
             */
            code: string;
            /**
             * @description Name.
             * @example 新城街道
             */
            name: string;
            /**
             * @description The standard, notice or decision it comes from.
             * @example 民政部行政区划变更公告
             */
            source: string;
            /**
             * Format: int32
             * @description The year of that source.
             * @example 2026
             */
            year: number;
        };
        /** @description A business role to define. */
        CreateRole: {
            /**
             * @description Code: lower-case letters, digits, underscores.
             * @example inspector
             */
            code: string;
            /**
             * @description Name.
             * @example 督查专员
             */
            name: string;
            /** @description What the holder does. */
            description?: string;
            /**
             * @description What it allows; no administrative permission.
             * @example [
             *       "project.read"
             *     ]
             */
            permissions: string[];
        };
        /** @description A view to keep. */
        CreateSavedView: {
            /** @description The page it belongs to. */
            page: components["schemas"]["ViewPageWord"];
            /**
             * @description Name.
             * @example 本年在建
             */
            name: string;
            /**
             * @description The query part of the page's address, without the question mark.
             * @example state=in_execution&sort=-updated_at
             */
            query?: string;
            /**
             * @description The columns shown, in order; none for the page's own choice.
             * @example [
             *       "name",
             *       "state",
             *       "unit"
             *     ]
             */
            columns?: string[];
        };
        /** @description An account to open. */
        CreateUser: {
            /**
             * @description Log-in name: lower-case letters, digits, dots, hyphens, underscores.
             * @example jiaotong.lihua
             */
            login: string;
            /**
             * @description Name of the person.
             * @example 李华
             */
            name: string;
            /**
             * Format: uuid
             * @description The unit the person belongs to.
             */
            unit_id: string;
            /**
             * @description Telephone number.
             * @example 19900000011
             */
            phone?: string | null;
        };
        /** @description A page of briefs. */
        DailyBriefPage: {
            /** @description The briefs. */
            items: components["schemas"]["DailyBriefView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description The brief of a day, whether somebody wrote it or it drafted itself. */
        DailyBriefView: {
            /**
             * Format: uuid
             * @description Identifier, the same for the same project and day.
             */
            id: string;
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string;
            /** @description Its name. */
            project_name: string;
            /** @description Name of its unit. */
            unit_name: string;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description What somebody adds to what happened. */
            words: string;
            /** @description What happened; as it stood when the brief went out. */
            items: components["schemas"]["BriefItemView"][];
            /** @description Where it stands. */
            state: components["schemas"]["BriefStateWord"];
            /**
             * Format: date-time
             * @description When it went out.
             */
            sent_at: string | null;
            /**
             * Format: int64
             * @description Version for `If-Match`; 0 while it drafts itself.
             */
            version: number;
        };
        /**
         * @description Why a day is not as its weekday says.
         * @enum {string}
         */
        DayKindWord: "holiday" | "makeup_workday";
        /** @description When a period ends. */
        DeadlineView: {
            /**
             * Format: date
             * @description Its last day.
             * @example 2025-10-24
             */
            due: string;
            /** @description Whether a year on the way has no published table yet, so that the day may move. */
            is_provisional: boolean;
        };
        /** @description A defect with its steps. */
        DefectDetailView: components["schemas"]["DefectView"] & {
            /** @description What was mended and what the re-checks found, the earliest first. */
            steps: components["schemas"]["DefectStepView"][];
        };
        /** @description A page of defects. */
        DefectPage: {
            /** @description The defects. */
            items: components["schemas"]["DefectView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A place on the picture of a drawing; one of the two pictures is named. */
        DefectPlace: {
            /**
             * Format: uuid
             * @description The picture, where it is a photo of the project.
             */
            photo_id?: string | null;
            /**
             * Format: uuid
             * @description The picture, where it is a paper of the project.
             */
            document_id?: string | null;
            /**
             * Format: int64
             * @description From the left, in ten-thousandths of the width.
             */
            x: number;
            /**
             * Format: int64
             * @description From the top, in ten-thousandths of the height.
             */
            y: number;
        };
        /** @description A place on the picture of a drawing. */
        DefectPlaceView: {
            /**
             * Format: uuid
             * @description The picture, where it is a photo.
             */
            photo_id: string | null;
            /**
             * Format: uuid
             * @description The picture, where it is a paper of the project.
             */
            document_id: string | null;
            /**
             * Format: int64
             * @description From the left, in ten-thousandths of the width.
             */
            x: number;
            /**
             * Format: int64
             * @description From the top, in ten-thousandths of the height.
             */
            y: number;
        };
        /**
         * @description How grave a defect is.
         * @enum {string}
         */
        DefectSeverityWord: "minor" | "major" | "critical";
        /**
         * @description Where a defect stands.
         * @enum {string}
         */
        DefectStateWord: "open" | "mended" | "closed" | "withdrawn";
        /** @description A step on the way of a defect. */
        DefectStepView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description What sort. */
            kind: components["schemas"]["DefectStepWord"];
            /** @description What was said. */
            words: string;
            /** @description Photos, for `GET /photos/{id}`. */
            photo_ids: string[];
            /**
             * Format: date-time
             * @description When.
             */
            taken_at: string;
            /** @description By whom. */
            taken_by: components["schemas"]["ActorRef"];
        };
        /**
         * @description A step on the way of a defect.
         * @enum {string}
         */
        DefectStepWord: "mended" | "passed" | "sent_back";
        /** @description A defect. */
        DefectView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description The project. */
            project: components["schemas"]["ProjectRef"];
            /** @description The inspection that found it. */
            inspection: components["schemas"]["NameRef"];
            /**
             * Format: int64
             * @description Number of the item of its checklist.
             */
            item: number | null;
            /**
             * Format: int64
             * @description Running number in the project.
             */
            number: number;
            /** @description Title. */
            title: string;
            /** @description What exactly. */
            description: string;
            /** @description Sort of defect. */
            category: string;
            /** @description How grave. */
            severity: components["schemas"]["DefectSeverityWord"];
            place: components["schemas"]["DefectPlaceView"] | null;
            unit: components["schemas"]["UnitRef"] | null;
            /** @description Firm that answers for it; empty for none. */
            contractor: string;
            person: components["schemas"]["PersonRef"] | null;
            /**
             * Format: date
             * @description Deadline, the day included.
             */
            due_on: string;
            /** @description Whether it should have been mended before today. */
            is_overdue: boolean;
            /** @description Photos, for `GET /photos/{id}`. */
            photo_ids: string[];
            /** @description Where it stands. */
            state: components["schemas"]["DefectStateWord"];
            mended_by: components["schemas"]["NameRef"] | null;
            /**
             * Format: date-time
             * @description When that was.
             */
            mended_at: string | null;
            /**
             * Format: int64
             * @description How often it was sent back.
             */
            sent_back: number;
            /**
             * Format: date-time
             * @description When it was closed or withdrawn.
             */
            closed_at: string | null;
            /**
             * Format: date-time
             * @description When it was found.
             */
            raised_at: string;
            /** @description By whom. */
            raised_by: components["schemas"]["ActorRef"];
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /**
         * @description Sort of a paper.
         * @enum {string}
         */
        DocumentKindWord: "application" | "approval" | "plan" | "contract" | "report" | "drawing" | "photo" | "acceptance" | "other";
        /** @description A page of the papers of a project. */
        DocumentPage: {
            /** @description The papers, the latest filed first. */
            items: components["schemas"]["DocumentView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A version of a paper. */
        DocumentVersionView: {
            /**
             * Format: int64
             * @description Number, from 1; there may be gaps.
             * @example 1
             */
            number: number;
            /**
             * @description Name of the file.
             * @example 批复.pdf
             */
            file_name: string;
            /**
             * @description What it is, judged by its bytes.
             * @example application/pdf
             */
            media_type: string;
            /**
             * Format: int64
             * @description Size in bytes.
             * @example 52344
             */
            size: number;
            /** @description SHA-256 of the content in hex; also its `ETag`. */
            sha256: string;
            /**
             * Format: date-time
             * @description When the content came.
             */
            uploaded_at: string;
            /** @description Who sent it. */
            uploaded_by: components["schemas"]["ActorRef"];
        };
        /** @description The versions of a paper. */
        DocumentVersions: {
            /** @description Versions that have content, the latest first, at most a hundred. */
            items: components["schemas"]["DocumentVersionView"][];
        };
        /** @description A paper filed with a project. */
        DocumentView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * @description Title.
             * @example 关于石桥村道路硬化工程可行性研究报告的批复
             */
            title: string;
            /** @description Sort. */
            kind: components["schemas"]["DocumentKindWord"];
            /** @description Security label. */
            security_label: components["schemas"]["SecurityLabelWord"];
            current: components["schemas"]["DocumentVersionView"] | null;
            /**
             * Format: int64
             * @description Versions that have content.
             */
            version_count: number;
            /**
             * Format: date-time
             * @description When it was filed.
             */
            created_at: string;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description A plan to begin. */
        DraftContingencyPlan: {
            /**
             * @description Title.
             * @example 围堰漫顶应急预案
             */
            title: string;
            /** @description What it is for. */
            kind: components["schemas"]["PlanKindWord"];
            /**
             * Format: uuid
             * @description The unit that answers for it.
             */
            unit_id: string;
            /** @description The projects it is for, each once. */
            project_ids?: string[];
            /** @description The risks of these projects that it answers, each once. */
            risk_ids?: string[];
            /** @description When it is activated. */
            trigger?: string;
            /** @description The steps in their order. */
            steps?: components["schemas"]["PlanStepBody"][];
            /** @description Whom to call. */
            contacts?: components["schemas"]["PlanContactBody"][];
            /** @description What lies ready. */
            resources?: components["schemas"]["PlanResourceBody"][];
        };
        /** @description A payment to draft. On a commitment its money is the commitment's; without one, source and year are needed. */
        DraftPayment: {
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string;
            /**
             * Format: uuid
             * @description The commitment it is paid on.
             */
            commitment_id?: string | null;
            source?: components["schemas"]["FundingSourceWord"] | null;
            /**
             * Format: int32
             * @description Budget year of the money.
             * @example 2026
             */
            year?: number | null;
            /**
             * Format: uuid
             * @description The budget line it counts for.
             */
            line_id?: string | null;
            /**
             * @description What is paid for.
             * @example 第一期进度款
             */
            title: string;
            /**
             * @description Who is paid.
             * @example 清源建设有限公司
             */
            payee: string;
            /**
             * @description How much, in yuan, above zero.
             * @example 10.00
             */
            amount: string;
            /** @description Number of the invoice or settlement. */
            number?: string;
            /**
             * Format: date
             * @description The day by which it is to be paid.
             */
            due_on?: string | null;
            /** @description Remarks. */
            note?: string;
        };
        /** @description What to change; absent fields stay, null empties. */
        EditBudgetLine: {
            /**
             * @description What the money is for.
             * @default null
             */
            title: string | null;
            /**
             * Format: uuid
             * @description The work package it pays for.
             */
            task_id?: string | null;
            /** @default keep */
            source: components["schemas"]["FundingSourceWord"] | null;
            /** @description Functional class. */
            functional_code?: string | null;
            /** @description Economic class. */
            economic_code?: string | null;
            /**
             * Format: int32
             * @description Budget year; stays once money has moved on the line.
             */
            year?: number | null;
            /**
             * @description Planned, in yuan, above zero.
             * @default null
             * @example 1300.00
             */
            amount: string | null;
            /**
             * @description Remarks.
             * @default null
             */
            note: string | null;
            /**
             * @description Why; needed once plan and budget have been approved.
             * @default null
             * @example 按批复调整
             */
            reason: string | null;
        };
        /** @description What to change; absent fields stay. */
        EditCategory: {
            /**
             * @description Name.
             * @default null
             * @example 交通运输
             */
            name: string | null;
            /**
             * Format: int64
             * @description Place in lists.
             * @default null
             * @example 2
             */
            position: number | null;
            /**
             * @description Where the change comes from.
             * @default null
             * @example 县发展和改革局通知
             */
            source: string | null;
            /**
             * Format: int32
             * @description The year of that source.
             * @default null
             * @example 2026
             */
            year: number | null;
            /**
             * @description Whether it can be chosen; what was filed under it before keeps its name.
             * @default null
             */
            is_active: boolean | null;
        };
        /** @description What to change; absent fields stay. A new list takes the place of the old one. */
        EditContingencyPlan: {
            /**
             * @description Title.
             * @default null
             */
            title: string | null;
            /** @default null */
            kind: components["schemas"]["PlanKindWord"] | null;
            /**
             * @description The projects it is for, each once.
             * @default null
             */
            project_ids: string[] | null;
            /**
             * @description The risks of these projects that it answers, each once.
             * @default null
             */
            risk_ids: string[] | null;
            /**
             * @description When it is activated.
             * @default null
             * @example 水位超过警戒水位零点五米
             */
            trigger: string | null;
            /**
             * @description The steps in their order.
             * @default null
             */
            steps: components["schemas"]["PlanStepBody"][] | null;
            /**
             * @description Whom to call.
             * @default null
             */
            contacts: components["schemas"]["PlanContactBody"][] | null;
            /**
             * @description What lies ready.
             * @default null
             */
            resources: components["schemas"]["PlanResourceBody"][] | null;
        };
        /** @description New words of a brief. */
        EditDailyBrief: {
            /**
             * @description What is to be added to what happened.
             * @example 雨停后复工
             */
            words: string;
        };
        /** @description What to change; absent fields stay, null empties. */
        EditDefect: {
            /**
             * @description Title.
             * @default null
             */
            title: string | null;
            /**
             * @description What exactly.
             * @default null
             * @example 面积约零点五平方米，深度不超过保护层
             */
            description: string | null;
            /**
             * @description Sort of defect.
             * @default null
             */
            category: string | null;
            /** @default null */
            severity: components["schemas"]["DefectSeverityWord"] | null;
            /**
             * Format: uuid
             * @description Who mends it.
             */
            person_id?: string | null;
            /**
             * Format: date
             * @description Deadline, within the days that the rule of its severity gives from today.
             * @default null
             */
            due_on: string | null;
            /**
             * @description Why; required for a later deadline.
             * @default null
             */
            reason: string | null;
        };
        /** @description What to change; absent fields stay. */
        EditDocument: {
            /**
             * @description Title.
             * @default null
             */
            title: string | null;
            /** @default null */
            kind: components["schemas"]["DocumentKindWord"] | null;
            /** @default null */
            security_label: components["schemas"]["SecurityLabelWord"] | null;
        };
        /** @description What to change; absent fields stay. */
        EditInspectionTemplate: {
            /**
             * @description Title.
             * @default null
             * @example 主体结构工程质量检查表
             */
            title: string | null;
            /**
             * @description The items in their order, all of them.
             * @default null
             */
            items: components["schemas"]["InspectionItem"][] | null;
        };
        /** @description What to change; absent fields stay, null empties. */
        EditOrgUnit: {
            /**
             * @description Full name.
             * @default null
             * @example 工程质量科
             */
            name: string | null;
            /**
             * @description Name for narrow places.
             * @default null
             */
            short_name: string | null;
            /** @description The unit's own code. */
            code?: string | null;
            /** @description The region it serves. */
            region_code?: string | null;
        };
        /** @description What to change; absent fields stay, null empties. */
        EditParticipant: {
            /** @default null */
            role: components["schemas"]["ParticipantRoleWord"] | null;
            /**
             * @description What it delivers.
             * @default null
             * @example 提供水文资料
             */
            deliverable: string | null;
            /**
             * Format: uuid
             * @description Whom to ask there.
             */
            contact_id?: string | null;
        };
        /** @description What to change in a draft; absent fields stay, null empties. */
        EditPayment: {
            /**
             * @description What is paid for.
             * @default null
             */
            title: string | null;
            /**
             * @description Who is paid.
             * @default null
             */
            payee: string | null;
            /**
             * @description How much, in yuan, above zero.
             * @default null
             * @example 9.00
             */
            amount: string | null;
            /**
             * @description Number of the invoice or settlement.
             * @default null
             */
            number: string | null;
            /**
             * Format: date
             * @description The day by which it is to be paid.
             */
            due_on?: string | null;
            /**
             * @description Remarks.
             * @default null
             */
            note: string | null;
        };
        /** @description What to change; absent fields stay, null empties. */
        EditProject: {
            /**
             * @description Name.
             * @default null
             */
            name: string | null;
            /**
             * Format: uuid
             * @description The unit that answers for it.
             * @default null
             */
            unit_id: string | null;
            /**
             * @description What is built and at what scale.
             * @default null
             */
            summary: string | null;
            /** @description Code of the category. */
            category_code?: string | null;
            /** @description Code of the industry. */
            industry_code?: string | null;
            /** @description Code of the region. */
            region_code?: string | null;
            /**
             * @description Where.
             * @default null
             */
            address: string | null;
            /**
             * Format: int32
             * @description Plan year.
             */
            year?: number | null;
            /**
             * @description Total investment in yuan.
             * @example 1234567.50
             */
            total_investment?: string | null;
            /**
             * Format: date
             * @description Planned start.
             */
            planned_start?: string | null;
            /**
             * Format: date
             * @description Planned end.
             */
            planned_end?: string | null;
            /**
             * Format: date
             * @description Actual start.
             */
            actual_start?: string | null;
            /**
             * Format: date
             * @description Actual end.
             */
            actual_end?: string | null;
            /**
             * Format: uuid
             * @description Responsible leader.
             */
            responsible_leader_id?: string | null;
            /**
             * Format: uuid
             * @description Person in charge.
             */
            in_charge_id?: string | null;
            /** @default null */
            security_label: components["schemas"]["SecurityLabelWord"] | null;
            /**
             * @description Tags, all of them.
             * @default null
             */
            tags: string[] | null;
        };
        /** @description What to change of an official code; absent fields stay. */
        EditReferenceEntry: {
            /**
             * @description Name.
             * @default null
             * @example 公告后的名称
             */
            name: string | null;
            /**
             * @description The standard, notice or decision the change comes from.
             * @default null
             * @example 主管部门变更公告
             */
            source: string | null;
            /**
             * Format: int32
             * @description The year of that source.
             * @default null
             * @example 2026
             */
            year: number | null;
            /**
             * @description Whether it can be chosen; what was filed under it before keeps its name.
             * @default null
             */
            is_active: boolean | null;
        };
        /** @description What to change; absent fields stay, null empties. */
        EditRisk: {
            /**
             * @description Title.
             * @default null
             */
            title: string | null;
            /** @default null */
            category: components["schemas"]["RiskCategoryWord"] | null;
            /**
             * @description Causes.
             * @default null
             * @example 上游来水超过二十年一遇
             */
            causes: string | null;
            /**
             * @description What would follow.
             * @default null
             */
            consequences: string | null;
            /**
             * Format: int64
             * @description How likely, 1 to 5.
             * @default null
             */
            probability: number | null;
            /**
             * Format: int64
             * @description How bad, 1 to 5.
             * @default null
             */
            impact: number | null;
            /**
             * Format: uuid
             * @description Who watches it and answers for its treatment.
             */
            owner_id?: string | null;
            /**
             * Format: uuid
             * @description Responsible unit.
             */
            unit_id?: string | null;
        };
        /** @description What to change; absent fields stay. */
        EditRole: {
            /**
             * @description Name.
             * @default null
             */
            name: string | null;
            /**
             * @description What the holder does.
             * @default null
             */
            description: string | null;
            /**
             * @description What it allows, all of it.
             * @default null
             * @example [
             *       "project.read"
             *     ]
             */
            permissions: string[] | null;
        };
        /** @description What to correct; absent fields stay, null empties. Kind, scope and id never change. */
        EditRule: {
            /**
             * @description Name for people.
             * @default null
             * @example 信访受理告知期限
             */
            title: string | null;
            /**
             * @description The document it comes from.
             * @default null
             * @example 信访工作条例（2022年施行）
             */
            source_document: string | null;
            /**
             * @description Article or clause.
             * @default null
             * @example 第二十三条
             */
            clause: string | null;
            /**
             * Format: date
             * @description First day it applies.
             * @default null
             * @example 2022-05-01
             */
            effective_from: string | null;
            /**
             * Format: date
             * @description Last day it applies.
             * @example 2030-12-31
             */
            effective_to?: string | null;
            /** @default null */
            severity: components["schemas"]["SeverityWord"] | null;
            /**
             * @description What people read; `{name}` stands for a figure of the outcome.
             * @default null
             * @example 收到信访事项之日起 15 日内告知是否受理。
             */
            message: string | null;
            /** @description Parameters, all of them, in the shape of the kind. */
            params?: Record<string, unknown> | null;
            /**
             * @description Examples, all of them; each must come out as it expects.
             * @default null
             */
            vectors: components["schemas"]["RuleVector"][] | null;
        };
        /** @description What to change of a view; absent fields stay. */
        EditSavedView: {
            /**
             * @description Name.
             * @default null
             */
            name: string | null;
            /**
             * @description The query part of the page's address, without the question mark.
             * @default null
             */
            query: string | null;
            /**
             * @description The columns shown, all of them, in order.
             * @default null
             */
            columns: string[] | null;
        };
        /** @description What to change; absent fields stay, null empties. */
        EditUser: {
            /**
             * @description Name of the person.
             * @default null
             * @example 李桦
             */
            name: string | null;
            /**
             * Format: uuid
             * @description The unit the person belongs to.
             * @default null
             */
            unit_id: string | null;
            /** @description Telephone number. */
            phone?: string | null;
        };
        /** @description Why a paper ends. */
        EndFundPaper: {
            /**
             * @description Why.
             * @example 金额有误
             */
            reason: string;
            /**
             * Format: date
             * @description On which day; today when nothing is said, never before the paper.
             */
            effective_on?: string | null;
        };
        /** @description Why somebody's sessions end. */
        EndSessionsBody: {
            /** @description Why. */
            reason?: string | null;
        };
        /**
         * @description What an entry records.
         * @enum {string}
         */
        EntryKindWord: "budget" | "appropriation" | "receipt" | "commitment" | "release" | "payment";
        /**
         * @description What sort of file.
         * @enum {string}
         */
        ExportFormatWord: "xlsx" | "csv";
        /**
         * @description Which list.
         * @enum {string}
         */
        ExportKindWord: "projects" | "audit_events";
        /** @description A page of the caller's exports. */
        ExportPage: {
            /** @description The exports, the newest first. */
            items: components["schemas"]["ExportView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /**
         * @description Where an export stands.
         * @enum {string}
         */
        ExportStateWord: "queued" | "done" | "failed" | "expired";
        /** @description A list on its way out. */
        ExportView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Which list. */
            kind: components["schemas"]["ExportKindWord"];
            /** @description What sort of file. */
            format: components["schemas"]["ExportFormatWord"];
            /** @description The query of the list. */
            query: string;
            /** @description The columns, in order; none for all. */
            columns: string[];
            /** @description Where it stands. */
            state: components["schemas"]["ExportStateWord"];
            /**
             * @description Name of the file.
             * @example 项目台账-20260630-1430.xlsx
             */
            file_name: string;
            /**
             * Format: int64
             * @description How many rows the file has, once it is made.
             */
            row_count: number | null;
            /** @description Why there is no file, as the stable code of a problem. */
            failure: string | null;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the file was made, or given up.
             */
            finished_at: string | null;
            /**
             * Format: date-time
             * @description Until when the file can be fetched.
             */
            expires_at: string | null;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description A milestone to report on or to confirm. */
        FieldMilestoneView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: uuid
             * @description Its project.
             */
            project_id: string;
            /** @description Title. */
            title: string;
            /** @description What has to be true on the day. */
            description: string;
            /** @description Whether leaders watch it. */
            is_key: boolean;
            /**
             * Format: date
             * @description Planned day; the order of the list.
             */
            planned_date: string;
            /** @description Whether it is the caller's to confirm; otherwise it waits for his second look only. */
            is_own: boolean;
            evidence: components["schemas"]["MilestoneEvidenceView"] | null;
            confirmation_state: components["schemas"]["ConfirmationStateWord"] | null;
            /**
             * Format: int64
             * @description Version of the confirmation, for the second look.
             */
            confirmation_version: number | null;
            /** @description Whether it waits for a second person who may be the caller. */
            awaits_my_look: boolean;
            last_report: components["schemas"]["LastReportView"] | null;
        };
        /** @description A project in which the caller has something to do. */
        FieldProjectView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name. */
            name: string;
            /** @description Project code. */
            code: string | null;
            /** @description State. */
            state: components["schemas"]["ProjectStateWord"];
            /** @description Where it is. */
            address: string;
            /**
             * Format: int64
             * @description How far it is.
             */
            progress_percent: number;
        };
        /** @description A task to report on. */
        FieldTaskView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: uuid
             * @description Its project.
             */
            project_id: string;
            /**
             * @description Number in the tree.
             * @example 1.2
             */
            wbs: string;
            /** @description Title. */
            title: string;
            /** @description What exactly. */
            description: string;
            /**
             * Format: date
             * @description Planned start.
             */
            planned_start: string | null;
            /**
             * Format: date
             * @description Planned end; the order of the list, those without one last.
             */
            planned_end: string | null;
            /**
             * Format: date
             * @description Actual start.
             */
            actual_start: string | null;
            /**
             * Format: date
             * @description Expected end, as it was last reported and accepted.
             */
            forecast_end: string | null;
            /**
             * Format: int64
             * @description How far it is by what was accepted.
             */
            progress_percent: number;
            /** @description Whether it names the caller; otherwise it is his unit's and names nobody. */
            is_own: boolean;
            last_report: components["schemas"]["LastReportView"] | null;
        };
        /** @description A paper to file; its content comes as a version. */
        FileDocument: {
            /**
             * @description Title.
             * @example 可行性研究报告的批复
             */
            title: string;
            /** @description Sort. */
            kind: components["schemas"]["DocumentKindWord"];
            security_label?: components["schemas"]["SecurityLabelWord"] | null;
        };
        /** @description What came of an inspection. */
        FinishInspection: {
            /**
             * @description What came of it.
             * @example 总体受控，两项问题限期整改
             */
            conclusion: string;
        };
        /** @description A line before and after. */
        ForecastLine: {
            /** @description Now. */
            before: components["schemas"]["BudgetLineFigures"];
            /** @description Then. */
            after: components["schemas"]["BudgetLineFigures"];
            step: components["schemas"]["LadderStep"] | null;
        };
        /** @description Sums before and after. */
        ForecastSums: {
            /** @description Now. */
            before: components["schemas"]["FundFigures"];
            /** @description Then. */
            after: components["schemas"]["FundFigures"];
        };
        /** @description Something that would be refused. */
        ForeseenRefusal: {
            /**
             * @description Stable code for programs.
             * @example finance.funds.not_received
             */
            code: string;
            /** @description What would happen and what to do, in the reader's language. */
            detail: string;
            /** @description Figures of the text. */
            params: Record<string, unknown>;
            /** @description The fields that would be wrong. */
            errors: components["schemas"]["ProblemField"][];
            rule: components["schemas"]["ProblemRule"] | null;
        };
        /** @description What everything came to at the end of a month. */
        FundCurvePoint: {
            /**
             * Format: date
             * @description The last day of the month, or the last day asked for.
             */
            on: string;
            /** @description All that had happened by then. */
            figures: components["schemas"]["FundFigures"];
        };
        /** @description The money of a project against time. */
        FundCurveView: {
            /** @description Month by month without a gap, oldest first. */
            points: components["schemas"]["FundCurvePoint"][];
        };
        /** @description What the money of a project, a source or a year comes to. */
        FundFigures: {
            /**
             * @description Planned by budget lines 预算.
             * @example 1200000.00
             */
            planned: string;
            /**
             * @description Authority given 指标下达.
             * @example 1000000.00
             */
            appropriated: string;
            /**
             * @description Money that came 到位.
             * @example 800000.00
             */
            received: string;
            /**
             * @description Committed by contracts 承诺, whether paid or not.
             * @example 900000.00
             */
            committed: string;
            /**
             * @description Paid 支付, on commitments or directly.
             * @example 500000.00
             */
            paid: string;
            /**
             * @description Used: committed, and paid beside commitments. The ladder measures it against what is planned.
             * @example 900000.00
             */
            used: string;
            /**
             * @description Authority that is neither committed nor spent.
             * @example 100000.00
             */
            available: string;
            /**
             * @description Money that came and is not paid yet.
             * @example 300000.00
             */
            held: string;
            /**
             * Format: int64
             * @description Paid, in whole percent of what is planned, rounded down; null where nothing is planned.
             * @example 41
             */
            paid_percent: number | null;
        };
        /** @description A flow between two nodes. */
        FundFlowLink: {
            /** @description From this node. */
            from: string;
            /** @description To this one. */
            to: string;
            /**
             * @description How much, in yuan.
             * @example 1200.00
             */
            amount: string;
        };
        /** @description A node of the picture. */
        FundFlowNode: {
            /** @description Its name within the picture. */
            id: string;
            /** @description What it stands for. */
            kind: components["schemas"]["FundFlowNodeKind"];
            /** @description What people call it; empty where the screens have a word of their own. */
            label: string;
            /**
             * @description What flows through it, in yuan.
             * @example 1200.00
             */
            amount: string;
        };
        /**
         * @description What a node stands for.
         * @enum {string}
         */
        FundFlowNodeKind: "source" | "project" | "line" | "held" | "payee" | "other_payees";
        /**
         * @description The flow of a project's money: source → project → line → payee, and what is still held. What flows in equals
         *     what was received, what flows to lines and payees equals what was paid.
         */
        FundFlowView: {
            /** @description The nodes, from left to right. */
            nodes: components["schemas"]["FundFlowNode"][];
            /** @description The links. */
            links: components["schemas"]["FundFlowLink"][];
        };
        /** @description What would come of it. Nothing was written. */
        FundForecast: {
            /** @description Whether it would be taken. */
            is_allowed: boolean;
            /** @description Everything that speaks against it, the first of which would be the answer. */
            refusals: components["schemas"]["ForeseenRefusal"][];
            /** @description Whether a rung of the ladder would be reached that is not reached now. */
            crosses: boolean;
            line: components["schemas"]["ForecastLine"] | null;
            /** @description The budget year. */
            year: components["schemas"]["ForecastSums"];
            year_step: components["schemas"]["LadderStep"] | null;
            /** @description The source and year: what may still be committed and paid. */
            money: components["schemas"]["ForecastSums"];
            /** @description The whole project. */
            total: components["schemas"]["ForecastSums"];
            /**
             * @description The approved total 概算, in yuan.
             * @example 5000000.00
             */
            approved_total: string | null;
            /**
             * @description What may be paid on the commitment, in yuan.
             * @example 300000.00
             */
            commitment_left: string | null;
        };
        /**
         * @description Which paper moves money.
         * @enum {string}
         */
        FundPaperKindWord: "appropriation" | "receipt" | "commitment";
        /** @description A page of papers of one sort. */
        FundPaperPage: {
            /** @description The papers, the last recorded first. */
            items: components["schemas"]["FundPaperView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /**
         * @description Where a paper stands.
         * @enum {string}
         */
        FundPaperStateWord: "posted" | "closed" | "reversed";
        /** @description A paper that moved money. */
        FundPaperView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Which paper. */
            kind: components["schemas"]["FundPaperKindWord"];
            /** @description The project. */
            project: components["schemas"]["ProjectRef"];
            /** @description The unit that answers for the project. */
            unit: components["schemas"]["UnitRef"];
            /** @description What it is about. */
            title: string;
            /** @description Who grants, pays in, or is to be paid. */
            party: string;
            /** @description Number of the document, the transfer or the contract. */
            number: string;
            /** @description Where the money comes from. */
            source: components["schemas"]["FundingSourceWord"];
            /**
             * Format: int64
             * @description Budget year of the money.
             */
            year: number;
            line: components["schemas"]["BudgetLineRef"] | null;
            /**
             * @description How much, in yuan.
             * @example 100.00
             */
            amount: string;
            /**
             * Format: date
             * @description The day on which it happened.
             */
            effective_on: string;
            /** @description Remarks. */
            note: string;
            /** @description Where it stands. */
            state: components["schemas"]["FundPaperStateWord"];
            /**
             * Format: uuid
             * @description Its entry in the ledger.
             */
            entry_id: string;
            voucher: components["schemas"]["VoucherRef"] | null;
            /** @description Why it was closed or reversed. */
            reason: string | null;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            recorded_at: string;
            /** @description By whom. */
            recorded_by: components["schemas"]["ActorRef"];
            /**
             * @description What was paid on it, in yuan; null for anything but a commitment.
             * @example 40.00
             */
            paid: string | null;
            /**
             * @description What may still be paid on it, in yuan; null for anything but a commitment that stands.
             * @example 60.00
             */
            left: string | null;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description One source of one year. */
        FundRowView: {
            source: components["schemas"]["FundingSourceWord"] | null;
            /**
             * Format: int32
             * @description Budget year; null for lines that name none.
             * @example 2026
             */
            year: number | null;
            /** @description What it comes to. */
            figures: components["schemas"]["FundFigures"];
        };
        /** @description One budget year of a project. */
        FundYearView: {
            /**
             * Format: int32
             * @description Budget year; null for lines that name none.
             * @example 2026
             */
            year: number | null;
            /** @description What it comes to. */
            figures: components["schemas"]["FundFigures"];
            step: components["schemas"]["LadderStep"] | null;
        };
        /**
         * @description Where money comes from.
         * @enum {string}
         */
        FundingSourceWord: "fiscal" | "special_fund" | "bond" | "ppp" | "policy_loan" | "own";
        /** @description A role to give. */
        GiveRole: {
            /**
             * @description Code of the role.
             * @example clerk
             */
            role_code: string;
            /**
             * Format: uuid
             * @description Where, with everything below.
             */
            unit_id: string;
        };
        /** @description The roles of a person. */
        GrantList: {
            /** @description The grants, oldest first. */
            items: components["schemas"]["GrantView"][];
        };
        /** @description A role held at a unit. */
        GrantView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * @description Code of the role.
             * @example clerk
             */
            role_code: string;
            /**
             * @description Name of the role.
             * @example 经办人
             */
            role_name: string;
            /** @description Where it is held, with everything below. */
            unit: components["schemas"]["UnitRef"];
            /**
             * Format: date-time
             * @description Since when.
             */
            granted_at: string;
            /** @description Who gave it. */
            granted_by: components["schemas"]["ActorRef"];
        };
        /** @description What is wrong in the caller's reach. */
        HomeAlerts: {
            /** @description Open alerts by light, the worst first. */
            by_light: components["schemas"]["HomeLight"][];
            /** @description The red ones whose last day is nearest: rule, clause, and what to do by when. */
            red: components["schemas"]["AlertView"][];
        };
        /** @description A number and the list that has so many rows. */
        HomeFigure: {
            /**
             * Format: int64
             * @description The number.
             */
            value: number;
            /**
             * @description Path of the list below `/api/v1`.
             * @example /projects
             */
            path: string;
            /**
             * @description The query of the list.
             * @example state=planned,in_execution&light=red
             */
            query: string;
        };
        /** @description A number of one light. */
        HomeLight: {
            /** @description The light. */
            light: components["schemas"]["LightWord"];
            /** @description The number. */
            figure: components["schemas"]["HomeFigure"];
        };
        /** @description The money of some projects beside their work, in yuan. */
        HomeMoneyView: {
            /** @description The projects whose sums these are. */
            projects: components["schemas"]["HomeFigure"];
            /**
             * @description Planned.
             * @example 1234567.50
             */
            budget: string;
            /**
             * @description Received.
             * @example 1234567.50
             */
            received: string;
            /**
             * @description Paid.
             * @example 1234567.50
             */
            paid: string;
            /**
             * Format: int64
             * @description Mean physical progress, rounded down.
             */
            progress_percent: number;
        };
        /** @description The projects of one unit beside those of others. */
        HomeUnitView: {
            /** @description The unit. */
            unit: components["schemas"]["UnitRef"];
            /** @description Its projects under way. */
            projects: components["schemas"]["HomeFigure"];
            /** @description The same by light, the worst first. */
            by_light: components["schemas"]["HomeLight"][];
            /** @description Their money beside their work. */
            money: components["schemas"]["HomeMoneyView"];
        };
        /** @description The home page. */
        HomeView: {
            /** @description What waits for the caller. */
            work: components["schemas"]["HomeWork"];
            /** @description What is wrong in reach. */
            alerts: components["schemas"]["HomeAlerts"];
            /** @description Unread notifications. */
            unread: components["schemas"]["HomeFigure"];
            /** @description Projects under way by light, the worst first. */
            projects_by_light: components["schemas"]["HomeLight"][];
            /** @description Payments that wait for the caller to approve or pay them. */
            payments: components["schemas"]["HomeFigure"];
            /** @description The money of the projects under way beside their work. */
            money: components["schemas"]["HomeMoneyView"];
            /** @description Units beside each other, in the order of the organisation. */
            units: components["schemas"]["HomeUnitView"][];
        };
        /** @description Work that waits for the caller. */
        HomeWork: {
            /** @description Open tasks of the caller. */
            tasks: components["schemas"]["HomeFigure"];
            /** @description Those of them that are late. */
            late_tasks: components["schemas"]["HomeFigure"];
            /** @description Open milestones of the caller. */
            milestones: components["schemas"]["HomeFigure"];
            /** @description Those of them that are late. */
            late_milestones: components["schemas"]["HomeFigure"];
            /** @description The first tasks by due date. */
            next_tasks: components["schemas"]["MyTaskView"][];
            /** @description The first milestones by due date. */
            next_milestones: components["schemas"]["MyMilestoneView"][];
            /** @description Open alerts that the caller holds or supervises. */
            alerts: components["schemas"]["HomeFigure"];
        };
        /** @description One column of a file. */
        ImportColumn: {
            /**
             * Format: int32
             * @description Its number, from 0.
             */
            index: number;
            /** @description Its heading. */
            header: string;
            /** @description The first cells that are not blank. */
            samples: string[];
            /** @description All its different values, when they are few. */
            values: string[];
        };
        /** @description How one field is fed. */
        ImportField: {
            /** @description The field. */
            field: components["schemas"]["ImportFieldWord"];
            /**
             * @description Columns, counted from 0, in the order in which they are joined. Dates, amounts and years
             *     take the first that is not blank.
             * @example [
             *       1
             *     ]
             */
            columns?: number[];
            /** @description What stands between joined columns; a space when absent. */
            joiner?: string | null;
            /** @description Whether each column's heading is written before its text. */
            with_headings?: boolean;
            /** @description The value where the columns are blank, or of every row when there are none. */
            fixed?: string | null;
            /**
             * @description For amounts: how many yuan one unit of the column is; `10000` for 万元.
             * @example 10000
             */
            factor?: string | null;
            /**
             * @description What the file says → what it means here; `*` stands for everything else, an empty meaning
             *     for nothing.
             */
            value_map?: {
                [key: string]: string;
            };
        };
        /**
         * @description A field that columns can feed.
         * @enum {string}
         */
        ImportFieldWord: "name" | "code" | "unit" | "state" | "summary" | "category" | "industry" | "region" | "address" | "year" | "total_investment" | "planned_start" | "planned_end" | "actual_start" | "actual_end" | "responsible_leader" | "in_charge" | "security_label" | "tags";
        /** @description Something about a row that its author should see. */
        ImportIssue: {
            /**
             * Format: int32
             * @description The row, counted from 1 as a spreadsheet shows it.
             */
            row: number;
            /**
             * Format: int32
             * @description The column, counted from 0; null when the whole row is meant.
             */
            column: number | null;
            /** @description Whether it keeps the row out. */
            severity: components["schemas"]["ImportSeverityWord"];
            /**
             * @description Stable code for programs.
             * @example import.value.not_a_date
             */
            code: string;
            /** @description What is wrong, in the reader's language. */
            detail: string;
            /** @description Figures of the text. */
            params: Record<string, unknown>;
        };
        /** @description A page of issues. */
        ImportIssuePage: {
            /**
             * @description The issues in the order of the file; those of one row stay together, so that a page may
             *     have more of them than rows were asked for.
             */
            items: components["schemas"]["ImportIssue"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description An import as the list shows it. */
        ImportItem: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Where it stands. */
            state: components["schemas"]["ImportStateWord"];
            /**
             * @description Name of the file.
             * @example 2026年项目台账.xlsx
             */
            file_name: string;
            /**
             * Format: int64
             * @description Its size in bytes.
             */
            file_size: number;
            /** @description The unit whose register it is. */
            unit: components["schemas"]["UnitRef"];
            summary: components["schemas"]["ImportSummary"] | null;
            result: components["schemas"]["ImportResult"] | null;
            undo_result: components["schemas"]["ImportUndoResult"] | null;
            progress: components["schemas"]["ImportProgress"] | null;
            problem: components["schemas"]["ImportProblem"] | null;
            /**
             * Format: date-time
             * @description When the last row was written.
             */
            committed_at: string | null;
            /**
             * Format: date-time
             * @description Until when it can be undone.
             */
            undo_until: string | null;
            /**
             * Format: date-time
             * @description When it began.
             */
            created_at: string;
            /** @description Who imports. */
            created_by: components["schemas"]["ActorRef"];
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description What tells the rows apart. */
        ImportKey: {
            /**
             * @description Columns, counted from 0.
             * @example [
             *       0
             *     ]
             */
            columns: number[];
        };
        /** @description Which of several rows with one key counts. */
        ImportLatestBy: {
            /**
             * Format: int32
             * @description The column that tells which row is the latest.
             */
            column: number;
        };
        /** @description What was found in one sheet of a file. */
        ImportLayout: {
            /** @description The sheet. */
            sheet: string;
            /**
             * Format: int32
             * @description The row of headings, counted from 1.
             */
            header_row: number;
            /**
             * Format: int64
             * @description Rows with content under the headings.
             */
            row_count: number;
            /** @description The columns. */
            columns: components["schemas"]["ImportColumn"][];
            /** @description What they probably mean. */
            suggested: components["schemas"]["ImportMapping"];
        };
        /** @description How the columns of a file become projects. */
        ImportMapping: {
            /**
             * @description The sheet; `CSV` for delimited text.
             * @example CSV
             */
            sheet: string;
            /**
             * Format: int32
             * @description The row of headings, counted from 1.
             * @example 1
             */
            header_row: number;
            /** @description What the rows become. */
            target?: components["schemas"]["ImportTargetWord"];
            /** @description The fields; each once. */
            fields: components["schemas"]["ImportField"][];
            /** @description What tells the rows apart; the project code when there are no columns. */
            key?: components["schemas"]["ImportKey"];
            latest_by?: components["schemas"]["ImportLatestBy"] | null;
        };
        /**
         * @description What a row came to, or would come to.
         * @enum {string}
         */
        ImportOutcomeWord: "to_create" | "to_update" | "created" | "updated" | "unchanged" | "superseded" | "refused";
        /** @description A page of imports. */
        ImportPage: {
            /** @description The imports, the newest first. */
            items: components["schemas"]["ImportItem"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description Why an import stands still. */
        ImportProblem: {
            /**
             * @description Stable code for programs.
             * @example import.owner_barred
             */
            code: string;
            /** @description What happened and what to do, in the reader's language. */
            detail: string;
        };
        /** @description How far a step is, in rows. */
        ImportProgress: {
            /**
             * Format: int64
             * @description Done.
             */
            done: number;
            /**
             * Format: int64
             * @description In all.
             */
            total: number;
        };
        /** @description What was written, in rows. */
        ImportResult: {
            /**
             * Format: int64
             * @description New projects.
             */
            created: number;
            /**
             * Format: int64
             * @description Changed projects.
             */
            updated: number;
            /**
             * Format: int64
             * @description That said what already stood.
             */
            unchanged: number;
            /**
             * Format: int64
             * @description Left aside for a later one with the same key.
             */
            superseded: number;
            /**
             * Format: int64
             * @description That did not come in.
             */
            refused: number;
        };
        /** @description One row of the file. */
        ImportRow: {
            /**
             * Format: int32
             * @description Its number, counted from 1.
             */
            row: number;
            /** @description What became of it. */
            outcome: components["schemas"]["ImportOutcomeWord"];
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string | null;
            /** @description Whether it was taken back. */
            is_undone: boolean;
            /** @description What its author should see. */
            issues: components["schemas"]["ImportIssue"][];
        };
        /** @description A page of rows. */
        ImportRowPage: {
            /** @description The rows in the order of the file. */
            items: components["schemas"]["ImportRow"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /**
         * @description Whether an issue keeps the row out.
         * @enum {string}
         */
        ImportSeverityWord: "error" | "warning";
        /**
         * @description State of an import.
         * @enum {string}
         */
        ImportStateWord: "awaiting_file" | "needs_mapping" | "checking" | "checked" | "committing" | "paused" | "committed" | "undoing" | "undone" | "failed";
        /** @description What the check found, in rows. */
        ImportSummary: {
            /**
             * Format: int64
             * @description With content under the headings.
             */
            rows: number;
            /**
             * Format: int64
             * @description That would become new projects.
             */
            to_create: number;
            /**
             * Format: int64
             * @description That would change a project.
             */
            to_update: number;
            /**
             * Format: int64
             * @description That say what already stands.
             */
            unchanged: number;
            /**
             * Format: int64
             * @description Left aside for a later one with the same key.
             */
            superseded: number;
            /**
             * Format: int64
             * @description That cannot come in.
             */
            refused: number;
            /**
             * Format: int64
             * @description With at least one warning, whether they come in or not: the rows of
             *     `/imports/{id}/issues?severity=warning`. Superseded rows are counted as such only.
             */
            warnings: number;
        };
        /**
         * @description What rows become.
         * @enum {string}
         */
        ImportTargetWord: "project";
        /** @description All templates of the caller. */
        ImportTemplateList: {
            /** @description The templates by name. */
            items: components["schemas"]["ImportTemplateView"][];
        };
        /** @description A mapping with a name. */
        ImportTemplateView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * @description Its name.
             * @example 交通局年度台账
             */
            name: string;
            /** @description The mapping. */
            mapping: components["schemas"]["ImportMapping"];
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description What was taken back. */
        ImportUndoResult: {
            /**
             * Format: int64
             * @description Projects that are gone again.
             */
            withdrawn: number;
            /**
             * Format: int64
             * @description Projects that are what they were.
             */
            restored: number;
            /**
             * Format: int64
             * @description Projects left alone because somebody worked on them since.
             */
            skipped: number;
        };
        /** @description One file on its way into the register. */
        ImportView: components["schemas"]["ImportItem"] & {
            /** @description The sheet that is mapped; null before there is a file. */
            sheet: string | null;
            /** @description All sheets of the file. */
            sheets: string[];
            /**
             * Format: int32
             * @description The row of headings, counted from 1.
             */
            header_row: number | null;
            /**
             * Format: int64
             * @description Rows with content under the headings.
             */
            row_count: number | null;
            /** @description The columns. */
            columns: components["schemas"]["ImportColumn"][];
            suggested: components["schemas"]["ImportMapping"] | null;
            mapping: components["schemas"]["ImportMapping"] | null;
        };
        /** @description An accident as far as it is known. */
        IncidentBody: {
            /** @description What sort. */
            kind: components["schemas"]["IncidentKindWord"];
            /**
             * Format: date-time
             * @description When; not in the future.
             */
            occurred_at: string;
            /**
             * Format: int32
             * @description Dead.
             * @default 0
             */
            deaths: number;
            /**
             * Format: int32
             * @description Seriously injured.
             * @default 0
             */
            serious_injuries: number;
            /**
             * @description Direct loss in yuan.
             * @default 0.00
             */
            loss: string;
        };
        /** @description A rule behind a clock. */
        IncidentClockRule: {
            /** @description Identifier in the registry. */
            id: string;
            /** @description Title. */
            title: string;
            /** @description Source document and clause. */
            clause: string;
        };
        /** @description Something that must be reported by a moment. */
        IncidentClockView: {
            /** @description The rule that says so. */
            rule: components["schemas"]["IncidentClockRule"];
            /** @description What it says. */
            message: string;
            /**
             * Format: date-time
             * @description The last moment.
             */
            due_at: string;
            /**
             * Format: date-time
             * @description The same after the extension that the rule allows.
             */
            extended_due_at: string | null;
        };
        /**
         * @description What sort of accident.
         * @enum {string}
         */
        IncidentKindWord: "production" | "fire" | "traffic" | "cyber" | "other";
        /** @description An accident with what the rules say about it. */
        IncidentView: {
            /** @description What sort. */
            kind: components["schemas"]["IncidentKindWord"];
            /**
             * Format: date-time
             * @description When.
             */
            occurred_at: string;
            /**
             * Format: int32
             * @description Dead.
             */
            deaths: number;
            /**
             * Format: int32
             * @description Seriously injured.
             */
            serious_injuries: number;
            /**
             * @description Direct loss in yuan.
             * @example 0.00
             */
            loss: string;
            level: components["schemas"]["AccidentLevelWord"] | null;
            /** @description Its clocks, the first due first. */
            clocks: components["schemas"]["IncidentClockView"][];
        };
        /**
         * @description How fine an industry class is.
         * @enum {string}
         */
        IndustryLevelWord: "section" | "division" | "group" | "class";
        /** @description A page of industries. */
        IndustryPage: {
            /** @description The industries, in the order of their codes. */
            items: components["schemas"]["IndustryView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description An industry. */
        IndustryView: {
            /**
             * @description Code (GB/T 4754).
             * @example 481
             */
            code: string;
            /**
             * @description Code of the industry above; null at the top.
             * @example 48
             */
            parent_code: string | null;
            /**
             * @description Name.
             * @example 铁路、道路、隧道和桥梁工程建筑
             */
            name: string;
            /** @description How fine it is. */
            level: components["schemas"]["IndustryLevelWord"];
            /** @description Names above it, from the top. */
            ancestors: string[];
            /** @description The standard, notice or decision it comes from. */
            source: string;
            /**
             * Format: int64
             * @description The year of that source.
             * @example 2017
             */
            year: number;
            /** @description Whether it can be chosen. */
            is_active: boolean;
            /**
             * Format: int64
             * @description Rises with every change.
             */
            version: number;
        };
        /** @description What was found about one item. */
        InspectionAnswer: {
            /**
             * Format: int64
             * @description Number of the item, from 1.
             * @example 1
             */
            item: number;
            /** @description What was found. */
            outcome: components["schemas"]["ItemOutcomeWord"];
            /** @description In words; required where it failed. */
            words?: string;
            /** @description Complete uploads to add as photos. */
            photo_ids?: string[];
        };
        /** @description An item of the checklist with what was found about it. */
        InspectionAnswerView: {
            /**
             * Format: int64
             * @description Number of the item, from 1.
             */
            item: number;
            /** @description What is looked at. */
            title: string;
            /** @description Sort of defect that it finds. */
            category: string;
            /** @description When it passes. */
            requirement: string;
            /** @description Standard and clause. */
            basis: string;
            outcome: components["schemas"]["ItemOutcomeWord"] | null;
            /** @description In words. */
            words: string;
            /** @description Photos, for `GET /photos/{id}`. */
            photo_ids: string[];
        };
        /** @description A whole inspection. */
        InspectionDetailView: components["schemas"]["InspectionView"] & {
            /** @description The items under the number it began with, each with what was found. */
            answers: components["schemas"]["InspectionAnswerView"][];
            /** @description Pictures of drawings on which places are marked, for `GET /photos/{id}`. */
            plan_picture_ids: string[];
        };
        /** @description One thing to look at. */
        InspectionItem: {
            /**
             * @description What is looked at.
             * @example 混凝土外观无蜂窝、麻面、露筋
             */
            title: string;
            /**
             * @description Sort of defect that it finds; repeats are counted by it.
             * @example 混凝土外观
             */
            category: string;
            /** @description When it passes. */
            requirement?: string;
            /**
             * @description Standard and clause.
             * @example GB 50204 第8.2节
             */
            basis?: string;
        };
        /**
         * @description What an inspection looks at.
         * @enum {string}
         */
        InspectionKindWord: "quality" | "safety" | "progress" | "environment" | "funds" | "records" | "other";
        /** @description A page of inspections. */
        InspectionPage: {
            /** @description The inspections, the latest first. */
            items: components["schemas"]["InspectionView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /**
         * @description Where an inspection stands.
         * @enum {string}
         */
        InspectionStateWord: "in_progress" | "finished" | "cancelled";
        /** @description Nothing comes along with it. */
        InspectionTemplateCommand: Record<string, unknown>;
        /** @description A page of checklists. */
        InspectionTemplatePage: {
            /** @description The checklists by kind and title. */
            items: components["schemas"]["InspectionTemplateView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /**
         * @description Whether inspections may begin with a checklist.
         * @enum {string}
         */
        InspectionTemplateStateWord: "in_use" | "retired";
        /** @description A checklist. */
        InspectionTemplateView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description What its inspections look at. */
            kind: components["schemas"]["InspectionKindWord"];
            /** @description Title. */
            title: string;
            /** @description The items in their order. */
            items: components["schemas"]["InspectionItem"][];
            /**
             * Format: int64
             * @description Number of the items; rises whenever they change. Running inspections keep theirs.
             */
            number: number;
            /** @description Whether inspections may begin with it. */
            state: components["schemas"]["InspectionTemplateStateWord"];
            /**
             * Format: date-time
             * @description Last change.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description An inspection in a list. */
        InspectionView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description The project. */
            project: components["schemas"]["ProjectRef"];
            /**
             * Format: uuid
             * @description The checklist.
             */
            template_id: string;
            /**
             * Format: int64
             * @description Number of its items that this inspection goes through.
             */
            template_number: number;
            /** @description What it looks at. */
            kind: components["schemas"]["InspectionKindWord"];
            /** @description What the checklist was called when it began. */
            title: string;
            unit: components["schemas"]["UnitRef"] | null;
            /** @description The firm that is inspected; empty for none. */
            contractor: string;
            inspector: components["schemas"]["PersonRef"] | null;
            /** @description Where it stands. */
            state: components["schemas"]["InspectionStateWord"];
            /** @description What came of it, or why it was cancelled. */
            conclusion: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            begun_at: string;
            /**
             * Format: date-time
             * @description When it was finished or cancelled.
             */
            finished_at: string | null;
            /**
             * Format: int64
             * @description Items that passed.
             */
            passed: number;
            /**
             * Format: int64
             * @description Items that failed.
             */
            failed: number;
            /**
             * Format: int64
             * @description Items that do not apply.
             */
            not_applicable: number;
            /**
             * Format: int64
             * @description Defects it found.
             */
            defect_count: number;
            /**
             * Format: int64
             * @description Those of them that are not closed.
             */
            open_defect_count: number;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description Nothing comes along with it. */
        IssueContingencyPlan: Record<string, unknown>;
        /**
         * @description What was found about an item.
         * @enum {string}
         */
        ItemOutcomeWord: "passed" | "failed" | "not_applicable";
        /** @description A rung of the ladder that is reached, with its rule. */
        LadderStep: {
            /** @description The rung. */
            rung: components["schemas"]["RungWord"];
            /** @description What the rule says, with its numbers. */
            message: string;
            /** @description The rule. */
            rule: components["schemas"]["ProblemRule"];
        };
        /** @description The last report of a task or milestone, whoever wrote it. */
        LastReportView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description How the work went. */
            state: components["schemas"]["ReportStateWord"];
            /**
             * Format: int64
             * @description How far the task was.
             */
            progress_percent: number | null;
            /**
             * Format: date-time
             * @description When that was so.
             */
            happened_at: string;
            /** @description Where its review stands. */
            review_state: components["schemas"]["ReviewStateWord"];
        };
        /**
         * @description The colour of an alert, and of a project: that of its worst open alert.
         * @enum {string}
         */
        LightWord: "green" | "amber" | "red";
        /** @description Name and password. */
        LoginBody: {
            /**
             * @description Log-in name.
             * @example fagai.wangjianguo
             */
            login: string;
            /**
             * Format: password
             * @description Password.
             */
            password: string;
            /** @description A desk session, or a long one on a phone that is good for field work only. */
            session_kind?: components["schemas"]["SessionKindWord"];
        };
        /** @description The person who is signed in. */
        MeView: {
            /**
             * Format: uuid
             * @description Account.
             */
            id: string;
            /** @description Log-in name. */
            login: string;
            /** @description Name. */
            name: string;
            /** @description Unit. */
            unit: components["schemas"]["UnitRef"];
            /** @description Whether nothing but a new password can be set. */
            password_change_required: boolean;
            /** @description Everything one may do anywhere, for the menu. */
            permissions: string[];
            /** @description Roles and where they are held. */
            grants: components["schemas"]["MyGrant"][];
            /**
             * Format: date-time
             * @description When one signed in last, this time included.
             */
            last_login_at: string | null;
        };
        /** @description The evidence that a milestone takes, and its confirmations. */
        MilestoneConfirmationDetail: {
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string;
            evidence: components["schemas"]["MilestoneEvidenceView"] | null;
            /** @description How often it was tried, the latest first. */
            confirmations: components["schemas"]["MilestoneConfirmationView"][];
        };
        /** @description A confirmation of a milestone. */
        MilestoneConfirmationView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string;
            /**
             * Format: uuid
             * @description The milestone.
             */
            milestone_id: string;
            /** @description What it was called then. */
            milestone_title: string;
            /**
             * Format: date
             * @description The day on which it was reached.
             */
            reached_on: string;
            /** @description Words. */
            words: string;
            /** @description Photos in order. */
            photos: components["schemas"]["PhotoView"][];
            position: components["schemas"]["PositionView"] | null;
            /**
             * Format: date-time
             * @description When it was written, in the time zone of the device.
             */
            captured_at: string;
            /** @description The rule that said which evidence it takes. */
            rule_id: string | null;
            /** @description Where it stands. */
            state: components["schemas"]["ConfirmationStateWord"];
            /** @description Who confirms. */
            confirmed_by: components["schemas"]["ActorRef"];
            /**
             * Format: date-time
             * @description When.
             */
            confirmed_at: string;
            second_by: components["schemas"]["ActorRef"] | null;
            /**
             * Format: date-time
             * @description When.
             */
            second_at: string | null;
            /** @description What he said. */
            second_words: string;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description The confirmations of a project. */
        MilestoneConfirmations: {
            /** @description The latest first, at most 200. */
            items: components["schemas"]["MilestoneConfirmationView"][];
        };
        /** @description What the confirmation of a milestone takes, by a rule. */
        MilestoneEvidenceView: {
            /**
             * Format: int32
             * @description At least this many photos.
             */
            min_photos: number;
            /** @description It says in words what is done. */
            needs_words: boolean;
            /** @description It says where it was written. */
            needs_position: boolean;
            /** @description Another person has to agree before the milestone is reached. */
            needs_second_person: boolean;
            /**
             * @description The rule that says so.
             * @example milestone.confirmation.key
             */
            rule_id: string;
            /** @description Its title. */
            rule_title: string;
            /** @description Its source and clause. */
            rule_clause: string;
        };
        /** @description A page of a project's milestones. */
        MilestonePage: {
            /** @description The milestones by planned date. */
            items: components["schemas"]["MilestoneView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A milestone of a project. */
        MilestoneView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * @description Title.
             * @example 主体封顶
             */
            title: string;
            /** @description What has to be true on the day. */
            description: string;
            /** @description Whether leaders watch it. */
            is_key: boolean;
            unit: components["schemas"]["UnitRef"] | null;
            person: components["schemas"]["PersonRef"] | null;
            /**
             * Format: date
             * @description Planned day.
             */
            planned_date: string;
            /**
             * Format: date
             * @description Day on which it was reached.
             */
            actual_date: string | null;
            /**
             * Format: int64
             * @description Weight among the milestones of the project.
             */
            weight: number;
            /**
             * Format: uuid
             * @description The task that it closes or opens.
             */
            task_id: string | null;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description Where a unit goes. */
        MoveOrgUnit: {
            /**
             * Format: uuid
             * @description The unit that will be above it.
             */
            parent_id: string;
            /**
             * Format: int64
             * @description Its place among its new siblings, smaller first; behind all others when absent.
             */
            position?: number | null;
        };
        /** @description Where a task shall lie. */
        MoveTask: {
            /**
             * Format: uuid
             * @description The task above it; at the top when absent.
             */
            parent_id?: string | null;
            /**
             * Format: int32
             * @description Place among the siblings there, from 1; at the end when absent.
             * @example 1
             */
            position?: number | null;
        };
        /** @description Everything that somebody needs in the field. */
        MyFieldView: {
            /** @description Projects in which he has something to do, by name. */
            projects: components["schemas"]["FieldProjectView"][];
            /** @description His tasks, the earliest due first. */
            tasks: components["schemas"]["FieldTaskView"][];
            /** @description His milestones, the earliest due first. */
            milestones: components["schemas"]["FieldMilestoneView"][];
            /** @description His own reports of the last thirty days, the latest first. */
            reports: components["schemas"]["OwnReportView"][];
        };
        /** @description A role held at a unit. */
        MyGrant: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Code of the role. */
            role_code: string;
            /** @description Name of the role. */
            role_name: string;
            /** @description Where it is held, with everything below. */
            unit: components["schemas"]["UnitRef"];
        };
        /** @description A page of the caller's milestones. */
        MyMilestonePage: {
            /** @description The milestones by planned date. */
            items: components["schemas"]["MyMilestoneView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A milestone of the caller. */
        MyMilestoneView: components["schemas"]["MilestoneView"] & {
            /** @description Its project. */
            project: components["schemas"]["ProjectRef"];
        };
        /** @description Projects that name the caller. */
        MyProjectCounts: {
            /**
             * Format: int64
             * @description All together.
             */
            total: number;
            /** @description By state; a state without projects is absent. */
            by_state: {
                [key: string]: number;
            };
        };
        /** @description What waits for the caller. */
        MySummary: {
            /** @description Projects that name the caller. */
            projects: components["schemas"]["MyProjectCounts"];
            /**
             * Format: int64
             * @description Tasks of the caller that are not done.
             */
            open_tasks: number;
        };
        /** @description A page of the caller's tasks. */
        MyTaskPage: {
            /** @description The tasks by planned end; those without one count as due last. */
            items: components["schemas"]["MyTaskView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A task of the caller. */
        MyTaskView: components["schemas"]["TaskView"] & {
            /** @description Its project. */
            project: components["schemas"]["ProjectRef"];
        };
        /** @description A person or a thing by its name. */
        NameRef: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name. */
            name: string;
        };
        /** @description How many notifications the caller has not read. */
        NotificationCounts: {
            /**
             * Format: int64
             * @description Unread ones, a thousand at most.
             */
            unread: number;
        };
        /**
         * @description How somebody wants a kind of notification.
         * @enum {string}
         */
        NotificationDeliveryWord: "each" | "digest" | "off";
        /** @enum {string} */
        NotificationKindWord: "alert_assigned" | "alert_informed" | "alert_escalated" | "supervision" | "task_assigned" | "milestone_to_confirm" | "report_to_review" | "report_returned" | "report_accepted" | "payment_to_approve" | "payment_returned" | "payment_approved" | "defect_assigned" | "project_moved" | "digest";
        /** @description A page of the caller's notifications. */
        NotificationPage: {
            /** @description The notifications, the latest first. */
            items: components["schemas"]["NotificationView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description How the caller wants one kind. */
        NotificationPreference: {
            /** @description The kind. */
            kind: components["schemas"]["NotificationKindWord"];
            /** @description How. */
            delivery: components["schemas"]["NotificationDeliveryWord"];
        };
        /** @description How the caller wants every kind. */
        NotificationPreferencesView: {
            /** @description Every kind that can be chosen. */
            kinds: components["schemas"]["NotificationPreference"][];
            /**
             * Format: int64
             * @description Version for `If-Match`; 0 before anything was chosen.
             */
            version: number;
        };
        /** @description The project of a notification. */
        NotificationProject: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name. */
            name: string;
        };
        /** @description What a notification is about. */
        NotificationSubject: {
            /**
             * @description Sort of thing.
             * @example alert
             */
            kind: string;
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description What the log calls it; for a digest the number of what it holds. */
            name: string;
        };
        /** @description Something the caller is told. */
        NotificationView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description What it is about. */
            kind: components["schemas"]["NotificationKindWord"];
            /**
             * @description The event behind it, as a dotted word.
             * @example alert.raised
             */
            event: string;
            /** @description To what it happened. */
            subject: components["schemas"]["NotificationSubject"];
            project: components["schemas"]["NotificationProject"] | null;
            /** @description Who did it; null for the program itself. */
            actor_name: string | null;
            /** @description What was said with it. */
            words: string | null;
            /**
             * Format: int64
             * @description How often it happened while it was unread.
             */
            times: number;
            /**
             * Format: date-time
             * @description When it happened first.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was read; null while it is not.
             */
            read_at: string | null;
        };
        /** @description How a risk came true. */
        OccurRisk: {
            /**
             * Format: date
             * @description When; not in the future.
             * @example 2026-01-05
             */
            occurred_on: string;
            /**
             * @description What happened.
             * @example 围堰局部漫顶，人员已撤离
             */
            words: string;
        };
        /** @description A command of the life cycle as it is offered now. */
        OfferedCommand: {
            /** @description The command: the last segment of its path. */
            command: components["schemas"]["ProjectCommandWord"];
            /** @description The permission it needs. */
            permission: string;
            /** @description Where it leads. */
            to_state: components["schemas"]["ProjectStateWord"];
            /**
             * @description Whether the caller has the permission; without it the command is other people's, whatever
             *     is missing.
             */
            is_permitted: boolean;
            /**
             * @description Whether the caller may give it as things stand, reason and papers aside: it is permitted and
             *     nothing is missing.
             */
            is_allowed: boolean;
            /** @description Whether it asks for a reason. */
            needs_reason: boolean;
            /**
             * Format: int32
             * @description How many papers it asks for.
             */
            papers_needed: number;
            /** @description What is missing in the project, by the rules. */
            blocked_by: components["schemas"]["CommandObstacle"][];
        };
        /** @description Commands of the life cycle that begin at the project's present state. */
        OfferedCommands: {
            /** @description The commands. */
            items: components["schemas"]["OfferedCommand"][];
        };
        /** @description A new order of all categories. */
        OrderCategories: {
            /**
             * @description The codes of all categories, in the new order.
             * @example [
             *       "transport",
             *       "water"
             *     ]
             */
            codes: string[];
        };
        /** @description Why a unit closes or opens. */
        OrgUnitCommandBody: {
            /** @description Why. */
            reason?: string | null;
        };
        /**
         * @description What sort of unit it is.
         * @enum {string}
         */
        OrgUnitKindWord: "region" | "government" | "bureau" | "township" | "section";
        /** @description The whole organisation. */
        OrgUnitList: {
            /** @description All units in the order of the tree: each behind the one above it. */
            items: components["schemas"]["OrgUnitView"][];
        };
        /** @description A unit of the organisation. */
        OrgUnitView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: uuid
             * @description The unit above; null for the one above all others.
             */
            parent_id: string | null;
            /** @description Sort of unit. */
            kind: components["schemas"]["OrgUnitKindWord"];
            /**
             * @description Full name.
             * @example 安澜县交通运输局
             */
            name: string;
            /**
             * @description Name for narrow places.
             * @example 交通局
             */
            short_name: string;
            /** @description The unit's own code. */
            code: string | null;
            /** @description The region it serves (GB/T 2260). */
            region_code: string | null;
            /**
             * Format: int64
             * @description Order among its siblings, smaller first.
             */
            position: number;
            /** @description Whether it is open. */
            is_active: boolean;
            /**
             * Format: int64
             * @description Counts changes.
             */
            version: number;
        };
        /** @description The thing an entry comes from. */
        OriginRef: {
            /** @description What sort of thing. */
            kind: components["schemas"]["SourceKindWord"];
            paper: components["schemas"]["FundPaperKindWord"] | null;
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /** @description What it is about; null when it has been given up. */
            title: string | null;
        };
        /** @description A report of one's own of the last thirty days, and what became of it. */
        OwnReportView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: uuid
             * @description Its project.
             */
            project_id: string;
            /**
             * Format: uuid
             * @description The task; null for a milestone.
             */
            task_id: string | null;
            /**
             * Format: uuid
             * @description The milestone; null for a task.
             */
            milestone_id: string | null;
            /** @description What that was called. */
            subject_name: string;
            /** @description How the work went. */
            state: components["schemas"]["ReportStateWord"];
            /**
             * Format: int64
             * @description How far the task was.
             */
            progress_percent: number | null;
            /** @description Words. */
            words: string;
            /**
             * Format: date-time
             * @description When it was written, in the time zone of the device.
             */
            captured_at: string;
            /**
             * Format: date-time
             * @description When it arrived.
             */
            received_at: string;
            /** @description Where its review stands. */
            review_state: components["schemas"]["ReviewStateWord"];
            /** @description What the reviewer misses or says. */
            review_words: string;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description A page of a project's participants. */
        ParticipantPage: {
            /** @description The participants, the leading one first. */
            items: components["schemas"]["ParticipantView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /**
         * @description Part of a unit in a project: leading, which at most one unit does, or co-operating.
         * @enum {string}
         */
        ParticipantRoleWord: "lead" | "cooperating";
        /** @description A unit that takes part in a project. */
        ParticipantView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description The unit. */
            unit: components["schemas"]["UnitRef"];
            /** @description Its part. */
            role: components["schemas"]["ParticipantRoleWord"];
            /** @description What it delivers. */
            deliverable: string;
            contact: components["schemas"]["PersonRef"] | null;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description What the re-check saw. */
        PassDefect: {
            /**
             * @description What was seen.
             * @example 修补密实，外观合格
             */
            words: string;
        };
        /** @description The present password and the one to come. */
        PasswordChangeBody: {
            /**
             * Format: password
             * @description The present one.
             */
            current_password: string;
            /**
             * Format: password
             * @description The one to come; a problem names everything that speaks against it.
             */
            new_password: string;
        };
        /** @description A page of payments. */
        PaymentPage: {
            /** @description The payments, the last drafted first. */
            items: components["schemas"]["PaymentView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /**
         * @description Where a payment stands.
         * @enum {string}
         */
        PaymentStateWord: "draft" | "submitted" | "approved" | "paid" | "rejected" | "reversed";
        /** @description What comes along with a step. */
        PaymentStepBody: {
            /**
             * @description Why; needed to return, reject or reverse.
             * @default null
             * @example 资料不全
             */
            reason: string | null;
            /**
             * Format: date
             * @description For paying and reversing: the day on which the money moves; today when nothing is said.
             * @default null
             */
            effective_on: string | null;
        };
        /**
         * @description A step of a payment; its word is the path segment.
         * @enum {string}
         */
        PaymentVerbWord: "submit" | "withdraw" | "approve" | "return" | "reject" | "pay" | "reverse";
        /** @description A payment. */
        PaymentView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description The project. */
            project: components["schemas"]["ProjectRef"];
            /** @description The unit that answers for the project. */
            unit: components["schemas"]["UnitRef"];
            commitment: components["schemas"]["CommitmentRef"] | null;
            /** @description Where the money comes from. */
            source: components["schemas"]["FundingSourceWord"];
            /**
             * Format: int64
             * @description Budget year of the money.
             */
            year: number;
            line: components["schemas"]["BudgetLineRef"] | null;
            /** @description What is paid for. */
            title: string;
            /** @description Who is paid. */
            payee: string;
            /**
             * @description How much, in yuan.
             * @example 10.00
             */
            amount: string;
            /** @description Number of the invoice or settlement. */
            number: string;
            /**
             * Format: date
             * @description The day by which it is to be paid.
             */
            due_on: string | null;
            /** @description Remarks. */
            note: string;
            /** @description Where it stands. */
            state: components["schemas"]["PaymentStateWord"];
            /** @description Who drafted it. */
            drafted: components["schemas"]["SignatureView"];
            submitted: components["schemas"]["SignatureView"] | null;
            approved: components["schemas"]["SignatureView"] | null;
            paid: components["schemas"]["SignatureView"] | null;
            /**
             * Format: date
             * @description The day on which the money left.
             */
            effective_on: string | null;
            /**
             * Format: uuid
             * @description Its entry in the ledger.
             */
            entry_id: string | null;
            voucher: components["schemas"]["VoucherRef"] | null;
            /** @description Why it came back, was rejected or reversed. */
            reason: string | null;
            /** @description Steps that the caller may take now; null in lists and after writes. */
            steps: components["schemas"]["PaymentVerbWord"][] | null;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description Colleagues, for picking one. */
        PeopleList: {
            /** @description The people, by name. */
            items: components["schemas"]["PersonRef"][];
        };
        /** @description The twelve months of a unit's year. */
        PeriodList: {
            /** @description January first. */
            items: components["schemas"]["PeriodView"][];
        };
        /**
         * @description Where a month of the books stands.
         * @enum {string}
         */
        PeriodStateWord: "open" | "closing" | "closed" | "reopening";
        /** @description What comes along with a step. */
        PeriodStepBody: {
            /**
             * @description Why; needed to ask for reopening.
             * @default null
             * @example 漏记一笔
             */
            reason: string | null;
        };
        /** @description A month of a unit's books. */
        PeriodView: {
            /** @description Whose books: those of this unit and of all below it. */
            unit: components["schemas"]["UnitRef"];
            /**
             * Format: int64
             * @description The year.
             */
            year: number;
            /**
             * Format: int64
             * @description The month.
             */
            month: number;
            /** @description Where it stands. */
            state: components["schemas"]["PeriodStateWord"];
            /** @description Whether money moves in it. */
            is_closed: boolean;
            asked_by: components["schemas"]["ActorRef"] | null;
            /**
             * Format: date-time
             * @description When.
             */
            asked_at: string | null;
            confirmed_by: components["schemas"]["ActorRef"] | null;
            /**
             * Format: date-time
             * @description When.
             */
            confirmed_at: string | null;
            /** @description Why it shall be reopened. */
            reason: string | null;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description Everything roles can allow. */
        PermissionList: {
            /** @description The permissions. */
            items: components["schemas"]["PermissionView"][];
        };
        /** @description Something a role can allow. */
        PermissionView: {
            /**
             * @description Code.
             * @example project.read
             */
            code: string;
            /**
             * @description What it is about: the first part of the code.
             * @example project
             */
            resource: string;
            /** @description Whether only an administrator's role may allow it. */
            is_administrative: boolean;
        };
        /** @description A person. */
        PersonRef: {
            /**
             * Format: uuid
             * @description Account.
             */
            id: string;
            /**
             * @description Name.
             * @example 王建国
             */
            name: string;
            /** @description Name of the person's unit. */
            unit_name: string;
        };
        /** @description A page of photos. */
        PhotoPage: {
            /** @description The photos, the latest captured first. */
            items: components["schemas"]["PhotoView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A photo that a thing of a project shows. */
        PhotoView: {
            /**
             * Format: uuid
             * @description Identifier, for `/photos/{id}`.
             */
            id: string;
            /**
             * @description What sort of thing shows it.
             * @example progress_report
             */
            subject_kind: string;
            /**
             * Format: uuid
             * @description Which.
             */
            subject_id: string;
            /**
             * Format: uuid
             * @description The task that the thing is about.
             */
            task_id: string | null;
            /** @description What it was sent for. */
            purpose: components["schemas"]["UploadPurposeWord"];
            /**
             * @description Name of its file.
             * @example 现场.jpg
             */
            file_name: string;
            /**
             * Format: int64
             * @description Pixels across, as people see it.
             */
            width: number;
            /**
             * Format: int64
             * @description Pixels down.
             */
            height: number;
            /**
             * Format: date-time
             * @description When it was captured, in the time zone of the device.
             */
            captured_at: string;
            position: components["schemas"]["PositionView"] | null;
            /**
             * Format: date-time
             * @description When it arrived with its thing.
             */
            created_at: string;
            /** @description Who sent it. */
            created_by: components["schemas"]["ActorRef"];
        };
        /** @description Somebody to call. */
        PlanContactBody: {
            /**
             * @description Name.
             * @example 李建军
             */
            name: string;
            /** @description What for. */
            duty?: string;
            /** @description Where from; also outside the government. */
            organisation?: string;
            /**
             * @description Phone: digits, and signs people put between them.
             * @example 0990-6321234
             */
            phone: string;
            /**
             * Format: uuid
             * @description The account, where the person has one.
             */
            person_id?: string | null;
        };
        /** @description Somebody to call. */
        PlanContactView: {
            /** @description Name. */
            name: string;
            /** @description What for. */
            duty: string;
            /** @description Where from. */
            organisation: string;
            /** @description Phone. */
            phone: string;
            /**
             * Format: uuid
             * @description The account, where the person has one.
             */
            person_id: string | null;
        };
        /**
         * @description What a contingency plan is for.
         * @enum {string}
         */
        PlanKindWord: "safety" | "flood" | "fire" | "environment" | "health" | "cyber" | "social" | "funds" | "other";
        /** @description Something that lies ready. */
        PlanResourceBody: {
            /**
             * @description What.
             * @example 编织袋
             */
            name: string;
            /**
             * @description How much.
             * @example 5000 条
             */
            quantity?: string;
            /** @description Where. */
            place?: string;
            /** @description Who keeps it, with a phone number. */
            keeper?: string;
        };
        /** @description Something that lies ready. */
        PlanResourceView: {
            /** @description What. */
            name: string;
            /** @description How much. */
            quantity: string;
            /** @description Where. */
            place: string;
            /** @description Who keeps it. */
            keeper: string;
        };
        /** @description A risk that a plan answers. */
        PlanRiskView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: uuid
             * @description Its project.
             */
            project_id: string;
            /** @description Title. */
            title: string;
            /** @description Where it stands. */
            state: components["schemas"]["RiskStateWord"];
        };
        /**
         * @description Whether a contingency plan can be activated.
         * @enum {string}
         */
        PlanStateWord: "draft" | "in_force" | "withdrawn";
        /** @description One thing somebody does once the plan is activated. */
        PlanStepBody: {
            /**
             * @description What is done, in short.
             * @example 组织作业人员撤离
             */
            title: string;
            /** @description What exactly. */
            what?: string;
            /**
             * @description Post of who does it; required when neither a person nor a unit is named.
             * @example 现场负责人
             */
            role?: string;
            /**
             * Format: uuid
             * @description Who does it; the person finds the task among his own.
             */
            person_id?: string | null;
            /**
             * Format: uuid
             * @description Unit that does it.
             */
            unit_id?: string | null;
            /**
             * Format: int64
             * @description Hours after the activation by which it is done.
             * @example 1
             */
            hours_after: number;
        };
        /** @description One step of a plan. */
        PlanStepView: {
            /** @description What is done, in short. */
            title: string;
            /** @description What exactly. */
            what: string;
            /** @description Post of who does it. */
            role: string;
            person: components["schemas"]["NameRef"] | null;
            unit: components["schemas"]["NameRef"] | null;
            /**
             * Format: int64
             * @description Hours after the activation by which it is done.
             */
            hours_after: number;
        };
        /** @description A page of the contents a plan had. */
        PlanVersionPage: {
            /** @description The contents, the latest first. */
            items: components["schemas"]["PlanVersionView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description One number of a plan's content. */
        PlanVersionView: {
            /**
             * Format: int64
             * @description The number.
             */
            number: number;
            /** @description When the plan said so. */
            trigger: string;
            /** @description The steps in their order; persons and units by identifier only. */
            steps: components["schemas"]["PlanStepView"][];
            /**
             * Format: date-time
             * @description When it was written.
             */
            made_at: string;
            /** @description By whom. */
            made_by: components["schemas"]["ActorRef"];
        };
        /** @description Where something was captured (WGS 84), kept to a thousandth of a degree, some 100 m, unless safety needs more. */
        PositionView: {
            /**
             * Format: double
             * @description Degrees, north positive.
             * @example 30.998
             */
            latitude: number;
            /**
             * Format: double
             * @description Degrees, east positive.
             * @example 103.612
             */
            longitude: number;
            /**
             * Format: int64
             * @description Radius of accuracy in metres.
             * @example 100
             */
            accuracy_metres: number;
        };
        /** @description A page of a project's postings. */
        PostingPage: {
            /** @description The postings, the latest day first. */
            items: components["schemas"]["PostingView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description One side of an entry. */
        PostingView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: uuid
             * @description Its entry; the postings of one entry balance.
             */
            entry_id: string;
            /** @description What the entry records. */
            kind: components["schemas"]["EntryKindWord"];
            /**
             * Format: uuid
             * @description The entry it takes back.
             */
            reverses: string | null;
            /** @description What the entry comes from. */
            origin: components["schemas"]["OriginRef"];
            source: components["schemas"]["FundingSourceWord"] | null;
            /**
             * Format: int64
             * @description Budget year of the money; null for a plan without a year.
             */
            year: number | null;
            /** @description The account. */
            stage: components["schemas"]["StageWord"];
            /** @description Its side. */
            side: components["schemas"]["SideWord"];
            /**
             * @description How much, in yuan.
             * @example 1200.00
             */
            amount: string;
            line: components["schemas"]["BudgetLineRef"] | null;
            /**
             * Format: date
             * @description The day on which it happened.
             */
            effective_on: string;
            /**
             * Format: date-time
             * @description When it was written down.
             */
            recorded_at: string;
            /** @description By whom. */
            recorded_by: components["schemas"]["ActorRef"];
            voucher: components["schemas"]["VoucherRef"] | null;
        };
        /** @description Why a request was refused (RFC 9457). */
        Problem: {
            /**
             * @description Identifies the sort of problem.
             * @example /problems/request.invalid
             */
            type: string;
            /**
             * @description The HTTP status in words.
             * @example Unprocessable Entity
             */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             * @example 422
             */
            status: number;
            /** @description What happened and what to do, in the reader's language. */
            detail: string;
            /**
             * @description Stable code for programs.
             * @example request.invalid
             */
            code: string;
            /** @description Figures of the text. */
            params: Record<string, unknown>;
            /** @description The fields that are wrong. */
            errors: components["schemas"]["ProblemField"][];
            /** @description Number of the request, to be told to an administrator. */
            request_id: string;
            rule?: components["schemas"]["ProblemRule"] | null;
        };
        /** @description One wrong field. */
        ProblemField: {
            /**
             * @description JSON pointer into the body.
             * @example /planned_end
             */
            pointer: string;
            /**
             * @description Stable code for programs.
             * @example field.date_order
             */
            code: string;
            /** @description What is wrong, in the reader's language. */
            detail: string;
            /** @description Figures of the text. */
            params: Record<string, unknown>;
        };
        /** @description The rule that refused. */
        ProblemRule: {
            /** @description Identifier in the registry. */
            id: string;
            /** @description Title. */
            title: string;
            /** @description Source document and clause. */
            clause: string;
        };
        /** @description How many reports wait, by the state of their review. */
        ProgressReportCounts: {
            /**
             * Format: int64
             * @description They wait for a reviewer.
             */
            submitted: number;
            /**
             * Format: int64
             * @description They wait for their reporter.
             */
            incomplete: number;
            /**
             * Format: int64
             * @description They were accepted.
             */
            accepted: number;
        };
        /** @description A report beside the one of the same task before it. */
        ProgressReportDetail: components["schemas"]["ProgressReportView"] & {
            previous: components["schemas"]["ProgressReportView"] | null;
        };
        /** @description A page of reports. */
        ProgressReportPage: {
            /** @description The reports, the latest arrived first. */
            items: components["schemas"]["ProgressReportView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many there are in all, when that was asked for.
             */
            total?: number | null;
        };
        /** @description A progress report. */
        ProgressReportView: {
            /**
             * Format: uuid
             * @description Identifier, chosen by the phone.
             */
            id: string;
            /** @description Its project. */
            project: components["schemas"]["ReportProject"];
            /**
             * Format: uuid
             * @description The task it is about; null for a milestone.
             */
            task_id: string | null;
            /**
             * Format: uuid
             * @description The milestone it is about; null for a task.
             */
            milestone_id: string | null;
            /**
             * @description What the task or milestone was called then, with its number in the tree.
             * @example 1.2 路基填筑
             */
            subject_name: string;
            /**
             * Format: int64
             * @description How far the task is today by what was accepted; null for a milestone, or when the task is gone.
             */
            task_percent: number | null;
            /** @description How the work goes. */
            state: components["schemas"]["ReportStateWord"];
            /**
             * Format: int64
             * @description How far the task is, as it is reported.
             */
            progress_percent: number | null;
            /** @description Words. */
            words: string;
            /** @description Photos in order. */
            photos: components["schemas"]["PhotoView"][];
            position: components["schemas"]["PositionView"] | null;
            /**
             * Format: date-time
             * @description When it was written, in the time zone of the device.
             */
            captured_at: string;
            /**
             * Format: date
             * @description When the task is expected to be finished.
             */
            expected_finish: string | null;
            /** @description Who reports. */
            reported_by: components["schemas"]["ActorRef"];
            /**
             * Format: date-time
             * @description When it arrived.
             */
            received_at: string;
            /**
             * Format: date-time
             * @description The earlier of capture and arrival: the order in which reports of a task count.
             */
            happened_at: string;
            /** @description Where its review stands. */
            review_state: components["schemas"]["ReviewStateWord"];
            /** @description What the reviewer misses or says. */
            review_words: string;
            reviewed_by: components["schemas"]["ActorRef"] | null;
            /**
             * Format: date-time
             * @description When it was reviewed.
             */
            reviewed_at: string | null;
            /** @description Whether its acceptance moved the task; false for a report that arrived after a later one was accepted. */
            drove: boolean;
            /**
             * Format: uuid
             * @description The report of the same task before it.
             */
            previous_id: string | null;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description A page of the briefs of a project. */
        ProjectBriefPage: {
            /** @description The briefs, the latest day first. */
            items: components["schemas"]["WrittenBriefView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description What comes along with a command of the life cycle. */
        ProjectCommandBody: {
            /**
             * @description Why.
             * @default null
             */
            reason: string | null;
            /**
             * @description Papers filed with the project that support it.
             * @default []
             */
            paper_ids: string[];
            /**
             * @description The project code, for the establishment.
             * @default null
             * @example 2026-990101-01-01-123456
             */
            code: string | null;
        };
        /**
         * @description Command of the life cycle.
         * @enum {string}
         */
        ProjectCommandWord: "submit" | "return" | "accept-for-review" | "reject" | "pass" | "admit" | "remove" | "establish" | "approve-plan" | "start" | "suspend" | "resume" | "terminate" | "accept" | "evaluate" | "archive" | "reopen";
        /** @description How many projects stand in each state. */
        ProjectCounts: {
            /**
             * Format: int64
             * @description All together.
             */
            total: number;
            /** @description By state; a state without projects is absent. */
            by_state: {
                [key: string]: number;
            };
            /** @description By light; a light without projects is absent. Here the state counts and the light does not. */
            by_light: {
                [key: string]: number;
            };
        };
        /** @description A choice of a filter. */
        ProjectFacet: {
            /**
             * @description Value for the filter.
             * @example 2026
             */
            value: string;
            /**
             * @description Name for people.
             * @example 2026
             */
            name: string;
            /**
             * Format: int64
             * @description Projects in reach that have it.
             * @example 12
             */
            count: number;
        };
        /** @description The choices of the register's filters within the caller's reach. */
        ProjectFacets: {
            /** @description Plan years, the latest first. */
            years: components["schemas"]["ProjectFacet"][];
            /** @description Tags, the most used first. */
            tags: components["schemas"]["ProjectFacet"][];
            /** @description Categories, the most used first. */
            categories: components["schemas"]["ProjectFacet"][];
            /** @description Regions, the most used first. */
            regions: components["schemas"]["ProjectFacet"][];
        };
        /** @description What the money of a project comes to, in yuan. */
        ProjectFundSums: {
            /**
             * @description Planned by budget lines 预算.
             * @example 1200000.00
             */
            budget: string;
            /**
             * @description Authority given 指标下达.
             * @example 1000000.00
             */
            appropriated: string;
            /**
             * @description Money that came 到位.
             * @example 800000.00
             */
            received: string;
            /**
             * @description Committed 承诺, whether paid or not.
             * @example 900000.00
             */
            committed: string;
            /**
             * @description Paid 支付.
             * @example 500000.00
             */
            paid: string;
            /**
             * Format: int64
             * @description Paid, in whole percent of the budget, rounded down; null without a budget.
             * @example 41
             */
            paid_percent: number | null;
        };
        /** @description The money of a project. */
        ProjectFundsView: {
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string;
            /** @description Its name. */
            project_name: string;
            /**
             * @description The approved total 概算, in yuan.
             * @example 5000000.00
             */
            approved_total: string | null;
            /**
             * Format: int64
             * @description Physical progress in percent.
             */
            progress_percent: number;
            /**
             * Format: int64
             * @description Money progress: paid, in whole percent of the approved total or, without one, of what is planned.
             */
            paid_percent: number | null;
            /**
             * Format: date
             * @description Planned start of the project.
             */
            planned_start: string | null;
            /**
             * Format: date
             * @description Planned end of the project.
             */
            planned_end: string | null;
            /** @description All together: the sum of the rows. */
            total: components["schemas"]["FundFigures"];
            /** @description By year and source. */
            rows: components["schemas"]["FundRowView"][];
            /** @description By year: the sums of its rows. */
            years: components["schemas"]["FundYearView"][];
            /**
             * Format: date-time
             * @description When it was read.
             */
            read_at: string;
        };
        /**
         * @description How a project came into the register.
         * @enum {string}
         */
        ProjectOriginWord: "created" | "recorded";
        /** @description A page of the register. */
        ProjectPage: {
            /** @description The rows. */
            items: components["schemas"]["ProjectRow"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all, when it was asked for.
             */
            total: number | null;
        };
        /** @description A project by its name. */
        ProjectRef: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name. */
            name: string;
        };
        /** @description One row of the register. */
        ProjectRow: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * @description Project code, from the establishment on.
             * @example 2026-990101-01-01-123456
             */
            code: string | null;
            /**
             * @description Name.
             * @example 清源镇石桥村至柳林村道路硬化工程
             */
            name: string;
            /** @description Where it stands in its life. */
            state: components["schemas"]["ProjectStateWord"];
            /** @description The unit that answers for it. */
            unit: components["schemas"]["UnitRef"];
            category: components["schemas"]["CodeRef"] | null;
            region: components["schemas"]["CodeRef"] | null;
            /**
             * Format: int64
             * @description Plan year.
             * @example 2026
             */
            year: number | null;
            /**
             * @description Total investment in yuan.
             * @example 1234567.50
             */
            total_investment: string | null;
            /**
             * Format: date
             * @description Planned start.
             */
            planned_start: string | null;
            /**
             * Format: date
             * @description Planned end.
             */
            planned_end: string | null;
            responsible_leader: components["schemas"]["PersonRef"] | null;
            in_charge: components["schemas"]["PersonRef"] | null;
            /**
             * Format: int64
             * @description Physical progress, weighed by tasks, 0 to 100.
             */
            progress_percent: number;
            /** @description The light of its worst open alert; green without any. */
            light: components["schemas"]["LightWord"];
            /**
             * Format: int64
             * @description Open alerts.
             */
            open_alerts: number;
            /** @description What its money comes to. */
            funds: components["schemas"]["ProjectFundSums"];
            /** @description Tags. */
            tags: string[];
            /**
             * Format: date-time
             * @description Last change.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /**
         * @description State of a project.
         * @enum {string}
         */
        ProjectStateWord: "draft" | "submitted" | "preliminary_review" | "expert_review" | "reserved" | "established" | "planned" | "in_execution" | "accepted" | "evaluated" | "archived" | "suspended" | "rejected" | "removed" | "terminated";
        /** @description A project as its page shows it. */
        ProjectView: components["schemas"]["ProjectRow"] & {
            /** @description What is built and at what scale. */
            summary: string;
            /** @description Where. */
            address: string;
            industry: components["schemas"]["CodeRef"] | null;
            /** @description Key of the row it was imported from. */
            source_key: string | null;
            /** @description Drafted here or recorded when already under way. */
            origin: components["schemas"]["ProjectOriginWord"];
            /** @description Security label. */
            security_label: components["schemas"]["SecurityLabelWord"];
            /**
             * Format: date
             * @description Actual start.
             */
            actual_start: string | null;
            /**
             * Format: date
             * @description Actual end.
             */
            actual_end: string | null;
            state_before: components["schemas"]["ProjectStateWord"] | null;
            /**
             * Format: date-time
             * @description When it began in the register.
             */
            created_at: string;
            /** @description Who began it. */
            created_by: components["schemas"]["ActorRef"];
            /** @description Who changed it last. */
            updated_by: components["schemas"]["ActorRef"];
            /**
             * Format: int64
             * @description Tasks.
             */
            task_count: number;
            /**
             * Format: int64
             * @description Milestones.
             */
            milestone_count: number;
            /**
             * Format: int64
             * @description Papers.
             */
            document_count: number;
            /**
             * Format: int64
             * @description Participating units.
             */
            participant_count: number;
            /** @description What the caller may do with it, as permission codes. */
            capabilities: string[];
        };
        /** @description A defect to put on record. */
        RaiseDefect: {
            /**
             * Format: int64
             * @description Number of the item of the checklist, from 1.
             */
            item?: number | null;
            /**
             * @description Title.
             * @example 剪力墙根部蜂窝麻面
             */
            title: string;
            /** @description What exactly. */
            description?: string;
            /**
             * @description Sort of defect; that of the item when absent.
             * @example 混凝土外观
             */
            category?: string | null;
            /** @description How grave. */
            severity: components["schemas"]["DefectSeverityWord"];
            place?: components["schemas"]["DefectPlace"] | null;
            /**
             * Format: uuid
             * @description Unit that answers for it; with `contractor` absent as well the inspected party.
             */
            unit_id?: string | null;
            /** @description Firm that answers for it. */
            contractor?: string | null;
            /**
             * Format: uuid
             * @description Who mends it.
             */
            person_id?: string | null;
            /**
             * Format: date
             * @description Deadline; by the rule of its severity when absent, and never later than that.
             */
            due_on?: string | null;
            /** @description Complete uploads to show as photos. */
            photo_ids?: string[];
        };
        /** @description A risk to raise. */
        RaiseRisk: {
            /**
             * @description Title.
             * @example 汛期围堰漫顶
             */
            title: string;
            /** @description What sort of risk. */
            category: components["schemas"]["RiskCategoryWord"];
            /** @description Causes. */
            causes?: string;
            /** @description What would follow. */
            consequences?: string;
            /**
             * Format: int64
             * @description How likely, 1 to 5.
             * @example 4
             */
            probability: number;
            /**
             * Format: int64
             * @description How bad, 1 to 5.
             * @example 3
             */
            impact: number;
            /**
             * Format: uuid
             * @description Who watches it and answers for its treatment.
             */
            owner_id?: string | null;
            /**
             * Format: uuid
             * @description Responsible unit.
             */
            unit_id?: string | null;
            /**
             * Format: date
             * @description When it is looked at next; by the clock of its level when absent, and never later than that.
             */
            next_review_on?: string | null;
        };
        /** @description Until when. */
        ReadAllNotifications: {
            /**
             * Format: date-time
             * @description What came after this instant stays unread; now where it is left out.
             * @default null
             */
            until: string | null;
        };
        /** @description A paper to record. */
        RecordFundPaper: {
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string;
            /**
             * @description What it is about.
             * @example 2026 年第一批专项资金
             */
            title: string;
            /**
             * @description Who grants (appropriation), who pays in (receipt), or who is to be paid (commitment).
             * @example 县财政局
             */
            party: string;
            /** @description Number of the document, the transfer or the contract. */
            number?: string;
            /** @description Where the money comes from. */
            source: components["schemas"]["FundingSourceWord"];
            /**
             * Format: int32
             * @description Budget year of the money.
             * @example 2026
             */
            year: number;
            /**
             * Format: uuid
             * @description The budget line it counts for.
             */
            line_id?: string | null;
            /**
             * @description How much, in yuan, above zero.
             * @example 100.00
             */
            amount: string;
            /**
             * Format: date
             * @description The day on which it happened; never in the future, never in a closed month.
             * @example 2026-03-10
             */
            effective_on: string;
            /** @description Remarks. */
            note?: string;
        };
        /** @description What was found about some items; it takes the place of what was said about these before. */
        RecordInspection: {
            /** @description What was found. */
            answers: components["schemas"]["InspectionAnswer"][];
        };
        /** @description A project that is already under way. */
        RecordProject: {
            /**
             * @description Name.
             * @example 清源镇石桥村至柳林村道路硬化工程
             */
            name: string;
            /**
             * Format: uuid
             * @description The unit that answers for it.
             */
            unit_id: string;
            /** @description What is built and at what scale. */
            summary?: string;
            /** @description Code of the category. */
            category_code?: string | null;
            /** @description Code of the industry (GB/T 4754-2017). */
            industry_code?: string | null;
            /** @description Code of the region (GB/T 2260). */
            region_code?: string | null;
            /** @description Where. */
            address?: string;
            /**
             * Format: int32
             * @description Plan year.
             * @example 2026
             */
            year?: number | null;
            /**
             * @description Total investment in yuan.
             * @example 1234567.50
             */
            total_investment?: string | null;
            /**
             * Format: date
             * @description Planned start.
             */
            planned_start?: string | null;
            /**
             * Format: date
             * @description Planned end.
             */
            planned_end?: string | null;
            /**
             * Format: date
             * @description Actual start.
             */
            actual_start?: string | null;
            /**
             * Format: date
             * @description Actual end.
             */
            actual_end?: string | null;
            /**
             * Format: uuid
             * @description Responsible leader.
             */
            responsible_leader_id?: string | null;
            /**
             * Format: uuid
             * @description Person in charge.
             */
            in_charge_id?: string | null;
            security_label?: components["schemas"]["SecurityLabelWord"] | null;
            /** @description Tags. */
            tags?: string[];
            /** @description Where it stands: any state up to accepted. */
            state: components["schemas"]["ProjectStateWord"];
            /**
             * @description On what grounds it is recorded; not needed when it comes from a row with a key.
             * @example 县政府重点项目台账（2025年）
             */
            reason?: string | null;
            /** @description Key of the row it comes from, unique within the unit. */
            source_key?: string | null;
            /**
             * @description Its project code, if it has one.
             * @example 2025-990101-01-01-123456
             */
            code?: string | null;
        };
        /** @description The project as it was recorded. */
        RecordedProjectView: components["schemas"]["ProjectView"] & {
            /** @description What rules have to object without standing in the way, such as a missing project code. */
            warnings: components["schemas"]["CommandObstacle"][];
        };
        /** @description How a defect was mended. */
        RectifyDefect: {
            /**
             * @description How.
             * @example 已凿除松散层，用高一等级细石混凝土修补并养护
             */
            words: string;
            /** @description Complete uploads to show as photos. */
            photo_ids?: string[];
        };
        /**
         * @description How fine a region is.
         * @enum {string}
         */
        RegionLevelWord: "province" | "city" | "county" | "township" | "village";
        /** @description A page of regions. */
        RegionPage: {
            /** @description The regions, in the order of their codes. */
            items: components["schemas"]["RegionView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A region. */
        RegionView: {
            /**
             * @description Code (GB/T 2260, GB/T 10114).
             * @example 110101
             */
            code: string;
            /**
             * @description Code of the region above; null at the top.
             * @example 110100
             */
            parent_code: string | null;
            /**
             * @description Name.
             * @example 东城区
             */
            name: string;
            /** @description How fine it is. */
            level: components["schemas"]["RegionLevelWord"];
            /** @description Names above it, from the top. */
            ancestors: string[];
            /** @description The standard, notice or decision it comes from. */
            source: string;
            /**
             * Format: int64
             * @description The year of that source.
             * @example 2023
             */
            year: number;
            /** @description Whether it can be chosen. */
            is_active: boolean;
            /**
             * Format: int64
             * @description Rises with every change.
             */
            version: number;
        };
        /** @description Why a rule is put back in force. */
        ReinstateRule: {
            /**
             * @description Why.
             * @example 文件继续有效
             */
            reason: string;
        };
        /** @description Repeated defects, and the rule they are counted by. */
        RepeatedDefectList: {
            /** @description The repeated defects, those found most often first. */
            items: components["schemas"]["RepeatedDefectView"][];
            /** @description Identifier of the rule; null while none is in force, and then nothing is repeated. */
            rule_id: string | null;
            /**
             * Format: int32
             * @description Inspections below which a sample is small.
             */
            min_inspections: number;
        };
        /**
         * @description One sort of defect at one party. The rows behind it are those of `GET /defects` with its party and
         *     category and `counted=true`.
         */
        RepeatedDefectView: {
            unit: components["schemas"]["UnitRef"] | null;
            /** @description The firm that was inspected; empty for none. */
            contractor: string;
            /** @description Sort of defect. */
            category: string;
            /**
             * Format: int64
             * @description How many such defects.
             */
            defects: number;
            /**
             * Format: int64
             * @description How many inspections found one.
             */
            with_defect: number;
            /**
             * Format: int64
             * @description How many inspections of the party there were: the sample.
             */
            inspections: number;
            /** @description Whether these are too few to compare the party with others. */
            is_small_sample: boolean;
        };
        /** @description A project as a report names it. */
        ReportProject: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Name. */
            name: string;
            /** @description The unit that answers for it. */
            unit: components["schemas"]["UnitRef"];
        };
        /**
         * @description How the work goes.
         * @enum {string}
         */
        ReportStateWord: "normal" | "problem" | "stopped";
        /** @description What the reviewer misses. */
        RequestReportCompletion: {
            /**
             * @description What is missing, for the reporter.
             * @example 请补一张全景照片
             */
            words: string;
        };
        /** @description Why a password is reset. */
        ResetPasswordBody: {
            /** @description Why. */
            reason?: string | null;
        };
        /** @description Why a rule is withdrawn, and from when. */
        RetireRule: {
            /**
             * @description Why.
             * @example 所依据的文件已废止
             */
            reason: string;
            /**
             * Format: date
             * @description Its last day, not before its first; cases up to it are still judged by the rule.
             * @example 2026-12-31
             */
            effective_to: string;
        };
        /** @description Why a confirmation is returned. */
        ReturnMilestoneConfirmation: {
            /**
             * @description What is wrong, for the one who confirmed.
             * @example 缺少试块强度报告
             */
            words: string;
        };
        /** @description What somebody saw who looked at a risk again. */
        ReviewRisk: {
            /**
             * @description What he saw.
             * @example 措施已落实，水位低于警戒
             */
            words: string;
            /**
             * Format: int64
             * @description How likely now, where that changed.
             */
            probability?: number | null;
            /**
             * Format: int64
             * @description How bad now, where that changed.
             */
            impact?: number | null;
            /**
             * Format: date
             * @description When it is looked at next; by the clock of its level when absent, and never later than that.
             */
            next_review_on?: string | null;
        };
        /**
         * @description Where the review of a report stands.
         * @enum {string}
         */
        ReviewStateWord: "submitted" | "incomplete" | "accepted" | "withdrawn";
        /**
         * @description What sort of risk.
         * @enum {string}
         */
        RiskCategoryWord: "schedule" | "funds" | "quality" | "safety" | "technical" | "contract" | "land" | "environment" | "natural" | "social" | "compliance" | "other";
        /**
         * @description How grave a risk is, by the matrix in force.
         * @enum {string}
         */
        RiskLevelWord: "low" | "moderate" | "high" | "extreme";
        /** @description One cell of the matrix: `GET /risks` with its probability and impact has the rows it counts. */
        RiskMatrixCell: {
            /**
             * Format: int64
             * @description How likely.
             */
            probability: number;
            /**
             * Format: int64
             * @description How bad.
             */
            impact: number;
            level: components["schemas"]["RiskLevelWord"] | null;
            /**
             * Format: int64
             * @description How many risks.
             */
            count: number;
        };
        /** @description The matrix. */
        RiskMatrixView: {
            /** @description All cells by probability, then impact. */
            cells: components["schemas"]["RiskMatrixCell"][];
            /**
             * Format: int64
             * @description How many risks there are in all.
             */
            total: number;
            /**
             * Format: int64
             * @description How many of them should have been looked at before today.
             */
            overdue: number;
        };
        /** @description A measure of a treatment. */
        RiskMeasure: {
            /**
             * @description What is done.
             * @example 备足编织袋和水泵，汛期二十四小时值守
             */
            text: string;
            /**
             * Format: date
             * @description By when.
             */
            due_on?: string | null;
            /**
             * Format: uuid
             * @description By whom.
             */
            person_id?: string | null;
            /**
             * Format: date
             * @description When it was done.
             */
            done_on?: string | null;
        };
        /** @description A measure of a treatment. */
        RiskMeasureView: {
            /** @description What is done. */
            text: string;
            /**
             * Format: date
             * @description By when.
             */
            due_on: string | null;
            person: components["schemas"]["NameRef"] | null;
            /**
             * Format: date
             * @description When it was done.
             */
            done_on: string | null;
        };
        /** @description A page of risks. */
        RiskPage: {
            /** @description The risks. */
            items: components["schemas"]["RiskView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description Why a risk is closed or opened again. */
        RiskReason: {
            /**
             * @description Why.
             * @example 汛期已过，围堰拆除
             */
            reason: string;
        };
        /**
         * @description Where a risk stands.
         * @enum {string}
         */
        RiskStateWord: "open" | "treated" | "occurred" | "closed";
        /** @description What is done about a risk, and where it then stands. */
        RiskTreatmentView: {
            /** @description What kind of answer it is. */
            strategy: components["schemas"]["TreatmentStrategyWord"];
            /** @description What is done. */
            measures: components["schemas"]["RiskMeasureView"][];
            /**
             * Format: int64
             * @description Probability once the measures work.
             */
            residual_probability: number;
            /**
             * Format: int64
             * @description Impact once the measures work.
             */
            residual_impact: number;
            residual_level: components["schemas"]["RiskLevelWord"] | null;
        };
        /** @description A risk. */
        RiskView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description The project. */
            project: components["schemas"]["ProjectRef"];
            /** @description The unit that answers for the project. */
            project_unit: components["schemas"]["UnitRef"];
            /**
             * Format: int64
             * @description Running number in the project.
             */
            number: number;
            /** @description Title. */
            title: string;
            /** @description What sort of risk. */
            category: components["schemas"]["RiskCategoryWord"];
            /** @description Causes. */
            causes: string;
            /** @description What would follow. */
            consequences: string;
            /**
             * Format: int64
             * @description How likely, 1 to 5.
             */
            probability: number;
            /**
             * Format: int64
             * @description How bad, 1 to 5.
             */
            impact: number;
            level: components["schemas"]["RiskLevelWord"] | null;
            owner: components["schemas"]["PersonRef"] | null;
            unit: components["schemas"]["UnitRef"] | null;
            treatment: components["schemas"]["RiskTreatmentView"] | null;
            /** @description Where it stands. */
            state: components["schemas"]["RiskStateWord"];
            /** @description Words of the last change of state: how it occurred, why it was closed or reopened. */
            state_words: string;
            /**
             * Format: date
             * @description When it came true.
             */
            occurred_on: string | null;
            /**
             * Format: date
             * @description Until when it is looked at again.
             */
            review_due: string;
            /**
             * Format: date
             * @description When it was looked at last.
             */
            reviewed_on: string | null;
            /** @description Whether somebody should have looked at it before today. */
            is_review_overdue: boolean;
            /**
             * Format: date-time
             * @description When it was raised.
             */
            raised_at: string;
            /** @description By whom. */
            raised_by: components["schemas"]["ActorRef"];
            /**
             * Format: date-time
             * @description Last change.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description All roles. */
        RoleList: {
            /** @description The roles, the built-in ones first. */
            items: components["schemas"]["RoleView"][];
        };
        /** @description A role. */
        RoleView: {
            /**
             * @description Code.
             * @example clerk
             */
            code: string;
            /**
             * @description Name.
             * @example 经办人
             */
            name: string;
            /** @description What the holder does. */
            description: string;
            /** @description Whether it is an administrator's, which excludes all others. */
            is_administrative: boolean;
            /** @description Whether every deployment has it; then it cannot be changed. */
            is_built_in: boolean;
            /** @description What it allows. */
            permissions: string[];
            /**
             * Format: int64
             * @description Counts changes.
             */
            version: number;
        };
        /** @description A figure that should be the same in another rule, and is not. */
        RuleContradiction: {
            /**
             * @description The parameter of this rule.
             * @example share_bp
             */
            name: string;
            /** @description What this rule says. */
            value: unknown;
            /**
             * @description The other rule.
             * @example finance.line.amber
             */
            other_id: string;
            /**
             * @description Its name for people.
             * @example 预算科目将满预警
             */
            other_title: string;
            /**
             * @description Its parameter.
             * @example ratio_bp
             */
            other_name: string;
            /** @description What the other says. */
            other_value: unknown;
        };
        /**
         * @description The code that evaluates a rule.
         * @enum {string}
         */
        RuleKindWord: "project_code_format" | "working_day_clock" | "lifecycle_guard" | "amount_threshold" | "ratio_threshold" | "due_date" | "stillness" | "progress_gap" | "spent_share" | "completeness" | "risk_matrix" | "hour_clock" | "accident_grade" | "repeat_defects" | "milestone_evidence";
        /** @description A page of rules. */
        RulePage: {
            /** @description The rules, in the order of their ids. */
            items: components["schemas"]["RuleView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /**
         * @description Whether an administrator has withdrawn the rule.
         * @enum {string}
         */
        RuleStateWord: "active" | "retired";
        /** @description An example that the rule must decide as written. */
        RuleVector: {
            /**
             * @description What it shows.
             * @example 2025-03-03 起算
             */
            name: string;
            /** @description The facts. */
            input: Record<string, unknown>;
            /** @description The fields of the outcome that matter. */
            expect: Record<string, unknown>;
        };
        /** @description A rule with its source. */
        RuleView: {
            /**
             * @description Its name in code.
             * @example petition.notify
             */
            id: string;
            /** @description The code that evaluates it. */
            kind: components["schemas"]["RuleKindWord"];
            /**
             * @description Its name for people.
             * @example 信访受理告知期限
             */
            title: string;
            /**
             * @description The law, regulation, standard or measure it comes from.
             * @example 信访工作条例（2022年施行）
             */
            source_document: string;
            /** @description Article or clause in that document. */
            clause: string;
            /**
             * Format: date
             * @description First day it applies.
             */
            effective_from: string;
            /**
             * Format: date
             * @description Last day it applies; null while open.
             */
            effective_to: string | null;
            /**
             * @description What it applies to.
             * @example petition.notify
             */
            scope: string;
            /** @description What happens when it speaks. */
            severity: components["schemas"]["SeverityWord"];
            /** @description What people read; `{name}` stands for a figure. */
            message: string;
            /** @description Parameters in the shape of its kind. */
            params: Record<string, unknown>;
            /** @description Examples that hold. */
            vectors: components["schemas"]["RuleVector"][];
            /** @description Whether it is withdrawn. */
            state: components["schemas"]["RuleStateWord"];
            /**
             * @description Figures that should be the same in other rules, and are not: the rungs of the ladder stand in the rules that
             *     tell of them at a posting and in those that watch them.
             */
            contradictions: components["schemas"]["RuleContradiction"][];
            /**
             * Format: int64
             * @description Rises with every change.
             */
            version: number;
        };
        /** @description That an evaluation was put in. */
        RulesRunView: {
            /** @description Whether one waited already, which then serves. */
            was_waiting: boolean;
        };
        /**
         * @description A rung of the ladder: info at 80 %, amber at 95 %, red at 105 %, as the rules say.
         * @enum {string}
         */
        RungWord: "info" | "amber" | "red";
        /** @description Where something was captured, as the device says it (WGS 84). */
        SaidPosition: {
            /**
             * Format: double
             * @description Degrees, north positive.
             * @example 30.998
             */
            latitude: number;
            /**
             * Format: double
             * @description Degrees, east positive.
             * @example 103.612
             */
            longitude: number;
            /**
             * Format: double
             * @description Radius of accuracy in metres.
             * @example 12
             */
            accuracy_metres: number;
        };
        /** @description The table of a year, whole. */
        SaveCalendarBody: {
            /**
             * @description The notice it comes from.
             * @example 国务院办公厅关于2026年部分节假日安排的通知
             */
            source: string;
            /**
             * @description The days that differ from the plain week, in any order.
             * @example [
             *       {
             *         "date": "2026-10-01",
             *         "kind": "holiday",
             *         "name": "国庆节"
             *       },
             *       {
             *         "date": "2026-10-10",
             *         "kind": "makeup_workday",
             *         "name": "国庆节"
             *       }
             *     ]
             */
            days: components["schemas"]["SaveCalendarDay"][];
        };
        /** @description A day of a table to save. */
        SaveCalendarDay: {
            /**
             * Format: date
             * @description The date, within the year.
             * @example 2026-10-01
             */
            date: string;
            /** @description Off, or a weekend day made up. */
            kind: components["schemas"]["DayKindWord"];
            /**
             * @description The holiday it belongs to; needed for a day off.
             * @example 国庆节
             */
            name?: string;
        };
        /** @description A page of the caller's views. */
        SavedViewPage: {
            /** @description The views, by name. */
            items: components["schemas"]["SavedViewView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A view of a list, kept by the caller. */
        SavedViewView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description The page it belongs to. */
            page: components["schemas"]["ViewPageWord"];
            /**
             * @description Name.
             * @example 本年在建
             */
            name: string;
            /**
             * @description The query part of the page's address.
             * @example state=in_execution&sort=-updated_at
             */
            query: string;
            /** @description The columns shown, in order; none for the page's own choice. */
            columns: string[];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description Where something that was found belongs. */
        SearchContext: {
            /** @description Name of the project. */
            project_name: string;
            /** @description The unit that answers for the project. */
            unit: components["schemas"]["UnitRef"];
        };
        /**
         * @description What can be found.
         * @enum {string}
         */
        SearchKindWord: "project" | "document" | "task";
        /** @description Something that was found. */
        SearchResult: {
            /** @description What it is. */
            kind: components["schemas"]["SearchKindWord"];
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: uuid
             * @description The project it belongs to; of a project, itself.
             */
            project_id: string;
            /** @description Title. */
            title: string;
            /**
             * @description The stretches of the title that answer: where each begins, from 0, and how long it is,
             *     in characters.
             * @example [
             *       [
             *         3,
             *         4
             *       ]
             *     ]
             */
            highlight: number[][];
            /** @description Where it belongs. */
            context: components["schemas"]["SearchContext"];
        };
        /** @description Everything that was found: projects, then papers, then tasks, the best of each kind first. */
        SearchResults: {
            /** @description What was found. */
            items: components["schemas"]["SearchResult"][];
        };
        /**
         * @description Security label of a thing.
         * @enum {string}
         */
        SecurityLabelWord: "public" | "internal" | "sensitive" | "important";
        /** @description What the re-check saw, and until when it is mended again. */
        SendBackDefect: {
            /**
             * @description What was seen.
             * @example 修补处仍有空鼓
             */
            words: string;
            /**
             * Format: date
             * @description Another deadline, within the days that the rule of its severity gives from today; the old one
             *     stands when absent.
             */
            due_on?: string | null;
        };
        /** @description How a brief goes out. */
        SendDailyBrief: {
            /** @description Of which things what happened is not told: `subject_id` of its items. */
            left_out?: string[];
        };
        /**
         * @description What a session is for.
         * @enum {string}
         */
        SessionKindWord: "desk" | "field";
        /** @description Open sessions, latest used first. */
        SessionList: {
            /** @description The sessions. */
            items: components["schemas"]["SessionView"][];
        };
        /** @description An open session. */
        SessionView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description What it is for. */
            kind: components["schemas"]["SessionKindWord"];
            /**
             * Format: date-time
             * @description Since when.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute.
             */
            last_seen_at: string;
            /**
             * Format: date-time
             * @description When it ends whatever happens.
             */
            expires_at: string;
            /** @description Network address it was opened from. */
            ip: string | null;
            /** @description What the program of the client called itself. */
            user_agent: string | null;
            /** @description Whether it is the one that asks. */
            is_current: boolean;
        };
        /**
         * @description How the caller wants kinds that shall not come one by one.
         * @example {
         *       "kinds": {
         *         "task_assigned": "digest"
         *       }
         *     }
         */
        SetNotificationPreferences: {
            /** @description By kind; one that is not named comes one by one. */
            kinds: {
                [key: string]: components["schemas"]["NotificationDeliveryWord"];
            };
        };
        /**
         * @description What happens when the rule speaks.
         * @enum {string}
         */
        SeverityWord: "info" | "warn" | "block";
        /**
         * @description Side of a posting.
         * @enum {string}
         */
        SideWord: "debit" | "credit";
        /** @description Who did a step, and when. */
        SignatureView: {
            /** @description Who. */
            by: components["schemas"]["ActorRef"];
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
        };
        /** @description A fresh access token; the refresh token is in the cookie. */
        SignedInView: {
            /** @description For the `Authorization` header. */
            access_token: string;
            /**
             * @description Always `Bearer`.
             * @example Bearer
             */
            token_type: string;
            /**
             * Format: date-time
             * @description When the access token ends.
             */
            expires_at: string;
            /** @description Whether nothing but a new password can be set. */
            password_change_required: boolean;
        };
        /**
         * @description What sort of thing an entry comes from.
         * @enum {string}
         */
        SourceKindWord: "budget_line" | "fund_paper" | "payment";
        /**
         * @description The account an amount stands in.
         * @enum {string}
         */
        StageWord: "approved" | "planned" | "granted" | "available" | "committed" | "spent_committed" | "spent_direct" | "funded" | "held" | "paid_out";
        /** @description A report from the field, about one task or one milestone. */
        SubmitProgressReport: {
            /**
             * Format: uuid
             * @description Identifier, chosen by the phone: the same one with the same content is the same report, however often it is
             *     sent; with another content it is a conflict.
             * @example 0197a0b8-7c5e-7d41-a2c3-5a0f5f0a9b12
             */
            id: string;
            /**
             * Format: uuid
             * @description The task it is about; this or `milestone_id`.
             * @example 0197a0b8-7c5e-7d41-a2c3-5a0f5f0a9b13
             */
            task_id?: string | null;
            /**
             * Format: uuid
             * @description The milestone it is about; this or `task_id`.
             */
            milestone_id?: string | null;
            /** @description How the work goes. */
            state: components["schemas"]["ReportStateWord"];
            /**
             * Format: int64
             * @description How far the task is; only for a task without tasks below it.
             * @example 40
             */
            progress_percent?: number | null;
            /**
             * @description Words; needed for a problem or a stop.
             * @example 今日完成填筑第三层
             */
            words?: string;
            /** @description Photos: uploads of the reporter that are complete and not yet used. */
            photo_ids?: string[];
            position?: components["schemas"]["SaidPosition"] | null;
            /**
             * Format: date-time
             * @description When it was written, by the clock and in the time zone of the device.
             * @example 2026-05-06T09:30:00+08:00
             */
            captured_at: string;
            /**
             * Format: date
             * @description When the task is expected to be finished.
             * @example 2026-06-30
             */
            expected_finish?: string | null;
        };
        /** @description What a leader expects. */
        SuperviseAlert: {
            /**
             * Format: uuid
             * @description The leader who watches; the caller where it is left out.
             */
            leader_id?: string | null;
            /**
             * @description What is expected.
             * @example 三个工作日内报送整改方案
             */
            words: string;
        };
        /** @description A page of a project's tasks. */
        TaskPage: {
            /** @description The tasks, each before those below it. */
            items: components["schemas"]["TaskView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A task of a project's work breakdown. */
        TaskView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: uuid
             * @description The task above it; null at the top.
             */
            parent_id: string | null;
            /**
             * Format: int32
             * @description Place among the siblings, from 1.
             * @example 2
             */
            position: number;
            /**
             * @description Number in the tree. It follows from the whole plan and may change without a new version.
             * @example 1.2
             */
            wbs: string;
            /**
             * @description Title.
             * @example 路基工程
             */
            title: string;
            /** @description What exactly. */
            description: string;
            unit: components["schemas"]["UnitRef"] | null;
            assignee: components["schemas"]["PersonRef"] | null;
            /**
             * Format: date
             * @description Planned first day.
             */
            planned_start: string | null;
            /**
             * Format: date
             * @description Planned last day.
             */
            planned_end: string | null;
            /**
             * Format: date
             * @description Day on which work began.
             */
            actual_start: string | null;
            /**
             * Format: date
             * @description Day on which work was finished.
             */
            actual_end: string | null;
            /**
             * Format: int64
             * @description Weight among the siblings.
             */
            weight: number;
            /**
             * Format: date
             * @description Expected end, as it was last reported and accepted.
             */
            forecast_end: string | null;
            /**
             * Format: int64
             * @description Reported, or rolled up by weight from the tasks below; then it may change without a new
             *     version.
             */
            progress_percent: number;
            /** @description Whether it is at 100 percent, with everything below it. */
            is_done: boolean;
            /** @description Whether tasks lie below it; then its progress cannot be reported. */
            has_children: boolean;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description A field that changed. */
        TimelineChange: {
            /**
             * @description Name of the field; parts of a structured field are joined by dots.
             * @example planned_end
             */
            field: string;
            /** @description What it was; null for nothing. References are names. */
            before: unknown;
            /** @description What it is; null for nothing. References are names. */
            after: unknown;
        };
        /** @description Something that happened to a project or to what is filed under it. */
        TimelineEntry: {
            /**
             * Format: uuid
             * @description Identifier of the event.
             */
            id: string;
            /**
             * Format: date-time
             * @description When.
             */
            occurred_at: string;
            /** @description Who. */
            actor: components["schemas"]["ActorRef"];
            /**
             * @description What, as a dotted word.
             * @example project.edited
             */
            action: string;
            /** @description To what. */
            subject: components["schemas"]["TimelineSubject"];
            /** @description The reason that was given. */
            reason: string | null;
            /** @description Papers that were shown for it. */
            papers: components["schemas"]["TimelinePaper"][];
            /** @description What it changed, field by field. */
            changes: components["schemas"]["TimelineChange"][];
        };
        /** @description A page of the timeline. */
        TimelinePage: {
            /** @description What happened, the latest first. */
            items: components["schemas"]["TimelineEntry"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A paper that was shown for a command. */
        TimelinePaper: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Its title. */
            title: string;
        };
        /** @description What an event is about. */
        TimelineSubject: {
            /**
             * @description Sort of thing.
             * @example project
             */
            kind: string;
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Its name at that time. */
            name: string;
        };
        /** @description What is done about a risk. */
        TreatRisk: {
            /** @description What kind of answer it is. */
            strategy: components["schemas"]["TreatmentStrategyWord"];
            /** @description What is done, all of it; only an accepted risk may need nothing. */
            measures?: components["schemas"]["RiskMeasure"][];
            /**
             * Format: int64
             * @description Probability once the measures work, never above that of the risk.
             * @example 2
             */
            residual_probability: number;
            /**
             * Format: int64
             * @description Impact once the measures work, never above that of the risk.
             * @example 2
             */
            residual_impact: number;
        };
        /**
         * @description What kind of answer a treatment is.
         * @enum {string}
         */
        TreatmentStrategyWord: "avoid" | "reduce" | "transfer" | "accept";
        /**
         * @description Whether the rule objects.
         * @enum {string}
         */
        TrialOutcome: "passes" | "objects";
        /** @description What the rule says. */
        TrialView: {
            /** @description Whether the rule objects. */
            outcome: components["schemas"]["TrialOutcome"];
            /** @description Its message with the figures filled in; null when it does not object. */
            message: string | null;
            /** @description The whole outcome, in the shape of the kind. */
            details: Record<string, unknown>;
        };
        /** @description A case somebody made up. */
        TryRule: {
            /** @description Other parameters than the rule's own, all of them. */
            params?: Record<string, unknown> | null;
            /** @description The facts, in the shape of the kind. */
            input: Record<string, unknown>;
        };
        /** @description Why an import is taken back. */
        UndoImport: {
            /**
             * @description Why.
             * @example 选错了单位
             */
            reason: string;
        };
        /** @description A unit. */
        UnitRef: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * @description Name.
             * @example 安澜县交通运输局
             */
            name: string;
        };
        /**
         * @description What a file is sent for.
         * @enum {string}
         */
        UploadPurposeWord: "photo" | "safety_photo" | "plan_picture";
        /**
         * @description How far a file is.
         * @enum {string}
         */
        UploadStateWord: "receiving" | "complete" | "claimed";
        /** @description A file on its way in. */
        UploadView: {
            /**
             * Format: uuid
             * @description Identifier; that of the photo once a thing shows it.
             */
            id: string;
            /** @description What for. */
            purpose: components["schemas"]["UploadPurposeWord"];
            /** @description Name of the file. */
            file_name: string;
            /**
             * Format: int64
             * @description Its size in bytes.
             */
            size: number;
            /**
             * Format: int64
             * @description Where the next piece begins; the same as `size` when every byte is there. While `state` is `receiving` then,
             *     an empty piece there makes it complete.
             */
            offset: number;
            /** @description How far it is. */
            state: components["schemas"]["UploadStateWord"];
            /**
             * Format: date-time
             * @description When it is cleared away unless a thing claims it.
             */
            expires_at: string;
        };
        /** @description Why an account is disabled, enabled or unlocked. */
        UserCommandBody: {
            /**
             * @description Why.
             * @example 调离本单位
             */
            reason: string;
        };
        /** @description A page of accounts. */
        UserPage: {
            /** @description The accounts, by name. */
            items: components["schemas"]["UserView"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /**
         * @description Whether somebody can sign in with an account.
         * @enum {string}
         */
        UserStateWord: "active" | "disabled" | "locked";
        /** @description An account. */
        UserView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * @description Log-in name.
             * @example fagai.wangjianguo
             */
            login: string;
            /**
             * @description Name of the person.
             * @example 王建国
             */
            name: string;
            /** @description The unit the person belongs to. */
            unit: components["schemas"]["UnitRef"];
            /**
             * @description Telephone number, of which only the ends can be read.
             * @example 199****0011
             */
            phone_masked: string | null;
            /** @description Whether somebody can sign in with it. */
            state: components["schemas"]["UserStateWord"];
            /** @description Whether nothing but a new password can be set. */
            password_change_required: boolean;
            /**
             * Format: date-time
             * @description When somebody last signed in with it.
             */
            last_login_at: string | null;
            /**
             * Format: date-time
             * @description When it was opened.
             */
            created_at: string;
            /**
             * Format: int64
             * @description Counts changes.
             */
            version: number;
        };
        /** @description An account with its password for one use. */
        UserWithPassword: {
            /** @description The account. */
            user: components["schemas"]["UserView"];
            /**
             * Format: password
             * @description The password, shown here and nowhere else; it must be changed at the first log-in. A second try with the
             *     same key is refused, for the password is not kept.
             */
            one_time_password: string;
        };
        /**
         * @description The page a view belongs to.
         * @enum {string}
         */
        ViewPageWord: "register" | "audit";
        /** @description A page of vouchers. */
        VoucherPage: {
            /** @description The vouchers, the highest number of the latest year first. */
            items: components["schemas"]["VoucherSummary"][];
            /** @description Where the next page begins; null at the end. */
            next_cursor: string | null;
        };
        /** @description A voucher by its number. */
        VoucherRef: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * @description Its number within unit and year, as people write it.
             * @example 2026-000123
             */
            number: string;
        };
        /** @description A voucher. */
        VoucherSummary: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description In whose books. */
            unit: components["schemas"]["UnitRef"];
            /**
             * @description Its number within unit and year, as people write it.
             * @example 2026-000123
             */
            number: string;
            /** @description What it records. */
            kind: components["schemas"]["EntryKindWord"];
            /** @description Whether it takes another back. */
            is_reversal: boolean;
            /** @description The project. */
            project: components["schemas"]["ProjectRef"];
            /** @description What it is about. */
            title: string;
            /**
             * @description How much, in yuan.
             * @example 1200.00
             */
            amount: string;
            /**
             * Format: date
             * @description The day on which it happened.
             */
            effective_on: string;
            /**
             * Format: date-time
             * @description When it was written down.
             */
            recorded_at: string;
            /** @description By whom. */
            recorded_by: components["schemas"]["ActorRef"];
        };
        /** @description A voucher with its postings. */
        VoucherView: components["schemas"]["VoucherSummary"] & {
            /** @description Its postings; debits equal credits. */
            postings: components["schemas"]["PostingView"][];
        };
        /** @description Why a plan is withdrawn. */
        WithdrawContingencyPlan: {
            /**
             * @description Why.
             * @example 已并入总体应急预案
             */
            reason: string;
        };
        /** @description Why a defect was none. */
        WithdrawDefect: {
            /**
             * @description Why.
             * @example 与上一条重复
             */
            reason: string;
        };
        /** @description Why a report is taken back. */
        WithdrawProgressReport: {
            /**
             * @description Why.
             * @default null
             */
            reason: string | null;
        };
        /** @description The work package of a line. */
        WorkPackageRef: {
            /**
             * Format: uuid
             * @description Identifier of the task.
             */
            id: string;
            /**
             * @description Its number in the tree.
             * @example 1.2
             */
            wbs: string;
            /** @description Its title. */
            title: string;
        };
        /** @description The brief of a day. */
        WriteDailyBrief: {
            /**
             * Format: uuid
             * @description Of which project.
             */
            project_id: string;
            /**
             * Format: date
             * @description Of which day; today at the latest.
             * @example 2026-05-06
             */
            day: string;
            /**
             * @description What is to be added to what happened; nothing is needed.
             * @example 明日浇筑第二跨
             */
            words?: string;
            /** @description Whether it goes out at once. */
            send?: boolean;
            /** @description Of which things what happened is not told when it goes out: `subject_id` of its items. */
            left_out?: string[];
        };
        /** @description A brief that somebody wrote or sent. */
        WrittenBriefView: {
            /**
             * Format: uuid
             * @description Identifier, the same for the same project and day.
             */
            id: string;
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description What somebody adds to what happened. */
            words: string;
            /** @description What happened; empty until it goes out. */
            items: components["schemas"]["BriefItemView"][];
            /** @description Where it stands. */
            state: components["schemas"]["BriefStateWord"];
            /**
             * Format: date-time
             * @description When it went out.
             */
            sent_at: string | null;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
    };
    responses: {
        /** @description Not in the present state. */
        Conflict: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It may be seen, but not done, by this person. */
        Forbidden: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing of that name, or not for this person to see. */
        Hidden: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A mistake of the server; nothing was saved. */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Readable but wrong; `errors` points at the fields, `rule` names a rule that refuses. */
        Invalid: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody changed it in between; `ETag` has the version that stands. */
        Stale: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than allowed. */
        TooLarge: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests; `Retry-After` says how long to wait. */
        TooMany: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is signed in, or no longer. */
        Unauthenticated: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not now: overload, or no room to save; nothing was changed. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request cannot be read: body, query, key or version. */
        Unreadable: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `If-Match` must say which version is to be changed. */
        VersionRequired: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of another type. */
        WrongType: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description What is left of the tighter allowance, of the account or of the address: `r` requests now, the whole again after `t` seconds. Absent where limits are switched off. */
        RateLimit: string;
        /** @description That allowance: `q` requests in `w` seconds. */
        RateLimitPolicy: string;
        /** @description Seconds to wait before the next try. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginBody"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header: {
                /** @description Always `dujiang`: no form of another site can send it */
                "X-Requested-With": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Renewed */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeBody"];
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person who is signed in */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_own_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    end_own_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_org_units: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All units */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_org_unit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrgUnit"];
            };
        };
        responses: {
            /** @description The unit */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_org_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The unit */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_org_unit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The unit */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrgUnit"];
            };
        };
        responses: {
            /** @description The unit */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_people: {
        parameters: {
            query?: {
                /** @description Any fragment of the name. */
                q?: string;
                /** @description Of this unit and everything below it. */
                unit_id?: string;
                /** @description People wanted, 1 to 100. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    move_org_unit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The unit */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveOrgUnit"];
            };
        };
        responses: {
            /** @description The unit */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    close_org_unit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The unit */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrgUnitCommandBody"];
            };
        };
        responses: {
            /** @description The unit */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reopen_org_unit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The unit */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrgUnitCommandBody"];
            };
        };
        responses: {
            /** @description The unit */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnitView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description Any fragment of name or log-in name. */
                q?: string;
                /** @description Of this unit and everything below it. */
                unit_id?: string;
                /** @description In this state. */
                state?: components["schemas"]["UserStateWord"];
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description The account */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWithPassword"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_user: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditUser"];
            };
        };
        responses: {
            /** @description The account */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_grants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grants */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    give_role: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveRole"];
            };
        };
        responses: {
            /** @description The grant */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    take_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account */
                id: string;
                /** @description The grant */
                grant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_user_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    end_user_sessions: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSessionsBody"];
            };
        };
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_role: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRole"];
            };
        };
        responses: {
            /** @description The role */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_role: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description Code of the role */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRole"];
            };
        };
        responses: {
            /** @description The role */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_permissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The permissions */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reset_user_password: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordBody"];
            };
        };
        responses: {
            /** @description The account */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWithPassword"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    disable_user: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCommandBody"];
            };
        };
        responses: {
            /** @description The account */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    enable_user: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCommandBody"];
            };
        };
        responses: {
            /** @description The account */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    unlock_user: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCommandBody"];
            };
        };
        responses: {
            /** @description The account */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_projects: {
        parameters: {
            query?: {
                /** @description Any fragment of the name. */
                q?: string;
                /** @description Responsible unit. */
                unit_id?: string;
                /** @description With all units below it. */
                include_subtree?: boolean;
                /**
                 * @description States, separated by commas.
                 * @example planned,in_execution
                 */
                state?: string;
                /** @description Category code. */
                category?: string;
                /**
                 * @description Region code; a shorter code takes in all below it.
                 * @example 990101
                 */
                region?: string;
                /** @description Plan year. */
                year?: number;
                /**
                 * @description Total investment in yuan, from.
                 * @example 1000000.00
                 */
                amount_min?: string;
                /**
                 * @description Total investment in yuan, to.
                 * @example 50000000.00
                 */
                amount_max?: string;
                /**
                 * @description Budget in yuan, from.
                 * @example 1000000.00
                 */
                budget_min?: string;
                /**
                 * @description Budget in yuan, to.
                 * @example 50000000.00
                 */
                budget_max?: string;
                /** @description Paid of the budget in percent, from; projects without a budget are left out. */
                paid_percent_min?: number;
                /** @description Paid of the budget in percent, to; projects without a budget are left out. */
                paid_percent_max?: number;
                /** @description A tag. */
                tag?: string;
                /**
                 * @description Lights, separated by commas.
                 * @example red,amber
                 */
                light?: string;
                /** @description Responsible leader. */
                leader_id?: string;
                /** @description Person in charge. */
                in_charge_id?: string;
                /** @description Only projects that name the caller. */
                mine?: boolean;
                /** @description Order: a field, descending with a hyphen before it. */
                sort?: "updated_at" | "-updated_at" | "name" | "-name" | "code" | "-code" | "total_investment" | "-total_investment" | "planned_start" | "-planned_start" | "planned_end" | "-planned_end" | "progress" | "-progress" | "light" | "-light" | "budget" | "-budget" | "appropriated" | "-appropriated" | "received" | "-received" | "committed" | "-committed" | "paid" | "-paid";
                /** @description Whether to count all rows as well. */
                with_total?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the register */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProject"];
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    count_projects: {
        parameters: {
            query?: {
                /** @description Any fragment of the name. */
                q?: string;
                /** @description Responsible unit. */
                unit_id?: string;
                /** @description With all units below it. */
                include_subtree?: boolean;
                /**
                 * @description States, separated by commas.
                 * @example planned,in_execution
                 */
                state?: string;
                /** @description Category code. */
                category?: string;
                /**
                 * @description Region code; a shorter code takes in all below it.
                 * @example 990101
                 */
                region?: string;
                /** @description Plan year. */
                year?: number;
                /**
                 * @description Total investment in yuan, from.
                 * @example 1000000.00
                 */
                amount_min?: string;
                /**
                 * @description Total investment in yuan, to.
                 * @example 50000000.00
                 */
                amount_max?: string;
                /**
                 * @description Budget in yuan, from.
                 * @example 1000000.00
                 */
                budget_min?: string;
                /**
                 * @description Budget in yuan, to.
                 * @example 50000000.00
                 */
                budget_max?: string;
                /** @description Paid of the budget in percent, from; projects without a budget are left out. */
                paid_percent_min?: number;
                /** @description Paid of the budget in percent, to; projects without a budget are left out. */
                paid_percent_max?: number;
                /** @description A tag. */
                tag?: string;
                /**
                 * @description Lights, separated by commas.
                 * @example red,amber
                 */
                light?: string;
                /** @description Responsible leader. */
                leader_id?: string;
                /** @description Person in charge. */
                in_charge_id?: string;
                /** @description Only projects that name the caller. */
                mine?: boolean;
                /** @description Order: a field, descending with a hyphen before it. */
                sort?: "updated_at" | "-updated_at" | "name" | "-name" | "code" | "-code" | "total_investment" | "-total_investment" | "planned_start" | "-planned_start" | "planned_end" | "-planned_end" | "progress" | "-progress" | "light" | "-light" | "budget" | "-budget" | "appropriated" | "-appropriated" | "received" | "-received" | "committed" | "-committed" | "paid" | "-paid";
                /** @description Whether to count all rows as well. */
                with_total?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectCounts"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_project_facets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The choices */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectFacets"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    record_existing_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordProject"];
            };
        };
        responses: {
            /** @description The project */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditProject"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_project_commands: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The commands */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedCommands"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_project_timeline: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the timeline */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_my_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySummary"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_participants: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of participants */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_participant: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddParticipant"];
            };
        };
        responses: {
            /** @description The participant */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_participant: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The participant */
                participant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The unit takes part no more */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_participant: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The participant */
                participant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditParticipant"];
            };
        };
        responses: {
            /** @description The participant */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_documents: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of papers */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    file_document: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileDocument"];
            };
        };
        responses: {
            /** @description The paper */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_document: {
        parameters: {
            query: {
                /**
                 * @description Why; kept on record.
                 * @example 重复上传
                 */
                reason: string;
            };
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The paper */
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is out of the file */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_document: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The paper */
                document_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDocument"];
            };
        };
        responses: {
            /** @description The paper */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_document_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project */
                id: string;
                /** @description The paper */
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentVersions"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    announce_document_version: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The paper */
                document_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceDocumentVersion"];
            };
        };
        responses: {
            /** @description Where to send the content */
            201: {
                headers: {
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedDocumentVersion"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    download_document_version: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One part of the bytes
                 * @example bytes=0-65535
                 */
                Range?: string | null;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The paper */
                document_id: string;
                /** @description The version */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, with its own media type */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The part that was asked for */
            206: {
                headers: {
                    "Content-Range"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The file with the digest of `If-None-Match` is the one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    upload_document_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project */
                id: string;
                /** @description The paper */
                document_id: string;
                /** @description The version */
                number: number;
            };
            cookie?: never;
        };
        /** @description The file */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The paper */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    submit_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    return_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    accept_project_for_review: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reject_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    pass_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    admit_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    establish_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    approve_project_plan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    suspend_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    resume_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    terminate_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    accept_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    evaluate_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    archive_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reopen_project: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCommandBody"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                /** @description Tasks wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the plan */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_task: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTask"];
            };
        };
        responses: {
            /** @description The task */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_task: {
        parameters: {
            query?: {
                /** @description Whether the tasks below it shall go as well; otherwise a task with others below it stays. */
                with_children?: boolean;
            };
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The task */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task is gone */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_task: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The task */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTask"];
            };
        };
        responses: {
            /** @description The task */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    move_task: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The task */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveTask"];
            };
        };
        responses: {
            /** @description The task */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_milestones: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of milestones */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestonePage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_milestone: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMilestone"];
            };
        };
        responses: {
            /** @description The milestone */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_milestone: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The milestone */
                milestone_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The milestone is gone */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_milestone: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The milestone */
                milestone_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMilestone"];
            };
        };
        responses: {
            /** @description The milestone */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_my_tasks: {
        parameters: {
            query?: {
                /**
                 * @description What is open, the earliest due first and only where the plan can change; or what is done,
                 *     the latest due first.
                 */
                state?: ("open" | "done") & unknown;
                /** @description Only what is open and should have been done before today. */
                late?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tasks */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyTaskPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_my_milestones: {
        parameters: {
            query?: {
                /**
                 * @description What is open, the earliest due first and only where the plan can change; or what is done,
                 *     the latest due first.
                 */
                state?: ("open" | "done") & unknown;
                /** @description Only what is open and should have been done before today. */
                late?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of milestones */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMilestonePage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_budget_lines: {
        parameters: {
            query?: {
                /** @description Of this source. */
                source?: components["schemas"]["FundingSourceWord"];
                /** @description Of this year. */
                year?: number;
                /** @description For this work package. */
                task_id?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of budget lines */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetLinePage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_budget_line: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddBudgetLine"];
            };
        };
        responses: {
            /** @description The line */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetLineView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_budget_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The project */
                id: string;
                /** @description The line */
                line_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The line */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetLineView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_budget_line: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The line */
                line_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The line is given up */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_budget_line: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The project */
                id: string;
                /** @description The line */
                line_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditBudgetLine"];
            };
        };
        responses: {
            /** @description The line */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetLineView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_ledger_balances: {
        parameters: {
            query?: {
                /** @description Of this source. */
                source?: components["schemas"]["FundingSourceWord"];
                /** @description Of this budget year. */
                year?: number;
                /**
                 * @description Of these accounts, separated by commas.
                 * @example available,held
                 */
                stage?: string;
                /** @description For this budget line. */
                line_id?: string;
                /** @description Effective on this day or later. */
                from?: string;
                /** @description Effective on this day or earlier: as things stood then. */
                until?: string;
                /** @description Written down at this instant or earlier: what was known then. */
                recorded_until?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_postings: {
        parameters: {
            query?: {
                /** @description Of this source. */
                source?: components["schemas"]["FundingSourceWord"];
                /** @description Of this budget year. */
                year?: number;
                /**
                 * @description Of these accounts, separated by commas.
                 * @example available,held
                 */
                stage?: string;
                /** @description For this budget line. */
                line_id?: string;
                /** @description Effective on this day or later. */
                from?: string;
                /** @description Effective on this day or earlier: as things stood then. */
                until?: string;
                /** @description Written down at this instant or earlier: what was known then. */
                recorded_until?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of postings */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    preview_funds: {
        parameters: {
            query: {
                /** @description What is about to be written. */
                kind: "budget_line" | "appropriation" | "receipt" | "commitment" | "payment";
                /**
                 * @description How much, in yuan; for a line, what it shall plan.
                 * @example 1200.00
                 */
                amount: string;
                /** @description Of which source. */
                source?: components["schemas"]["FundingSourceWord"];
                /** @description Of which year. */
                year?: number;
                /** @description For which line. */
                line_id?: string;
                /** @description On which commitment. */
                commitment_id?: string;
                /** @description On which day; today when nothing is said. */
                effective_on?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would come of it */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundForecast"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_project_fund_flow: {
        parameters: {
            query?: {
                /** @description Of this source. */
                source?: components["schemas"]["FundingSourceWord"];
                /** @description Of this budget year. */
                year?: number;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The flow */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundFlowView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_project_fund_curve: {
        parameters: {
            query?: {
                /** @description Of this source. */
                source?: components["schemas"]["FundingSourceWord"];
                /** @description Of this budget year. */
                year?: number;
                /** @description Up to this day; today when nothing is said. */
                until?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The curve */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundCurveView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_project_fund_statement: {
        parameters: {
            query?: {
                /** @description What sort of file; a workbook when nothing is said. */
                format?: "xlsx" | "pdf";
                /** @description Only what had happened by this day. */
                until?: string;
                /** @description Only what was written down by this instant. */
                recorded_until?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_project_funds: {
        parameters: {
            query?: {
                /** @description Only what had happened by this day. */
                until?: string;
                /** @description Only what was written down by this instant. */
                recorded_until?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The money of the project */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectFundsView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_appropriations: {
        parameters: {
            query?: {
                /** @description Of this project. */
                project_id?: string;
                /** @description Of this source. */
                source?: components["schemas"]["FundingSourceWord"];
                /** @description Of this budget year. */
                year?: number;
                /** @description For this budget line. */
                line_id?: string;
                /** @description In this state. */
                state?: components["schemas"]["FundPaperStateWord"];
                /** @description Effective on this day or later. */
                from?: string;
                /** @description Effective on this day or earlier. */
                until?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, the last recorded first */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    record_appropriation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFundPaper"];
            };
        };
        responses: {
            /** @description The paper */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_appropriation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The paper */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reverse_appropriation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The paper */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndFundPaper"];
            };
        };
        responses: {
            /** @description The paper */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_receipts: {
        parameters: {
            query?: {
                /** @description Of this project. */
                project_id?: string;
                /** @description Of this source. */
                source?: components["schemas"]["FundingSourceWord"];
                /** @description Of this budget year. */
                year?: number;
                /** @description For this budget line. */
                line_id?: string;
                /** @description In this state. */
                state?: components["schemas"]["FundPaperStateWord"];
                /** @description Effective on this day or later. */
                from?: string;
                /** @description Effective on this day or earlier. */
                until?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, the last recorded first */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    record_receipt: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFundPaper"];
            };
        };
        responses: {
            /** @description The paper */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The paper */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reverse_receipt: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The paper */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndFundPaper"];
            };
        };
        responses: {
            /** @description The paper */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_commitments: {
        parameters: {
            query?: {
                /** @description Of this project. */
                project_id?: string;
                /** @description Of this source. */
                source?: components["schemas"]["FundingSourceWord"];
                /** @description Of this budget year. */
                year?: number;
                /** @description For this budget line. */
                line_id?: string;
                /** @description In this state. */
                state?: components["schemas"]["FundPaperStateWord"];
                /** @description Effective on this day or later. */
                from?: string;
                /** @description Effective on this day or earlier. */
                until?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, the last recorded first */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    record_commitment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFundPaper"];
            };
        };
        responses: {
            /** @description The paper */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_commitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The paper */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reverse_commitment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The paper */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndFundPaper"];
            };
        };
        responses: {
            /** @description The paper */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    close_commitment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The commitment */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndFundPaper"];
            };
        };
        responses: {
            /** @description The commitment */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundPaperView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_payments: {
        parameters: {
            query?: {
                /** @description Of this project. */
                project_id?: string;
                /**
                 * @description In these states, separated by commas.
                 * @example submitted,approved
                 */
                state?: string;
                /** @description Of this source. */
                source?: components["schemas"]["FundingSourceWord"];
                /** @description Of this budget year. */
                year?: number;
                /** @description For this budget line. */
                line_id?: string;
                /** @description On this commitment. */
                commitment_id?: string;
                /** @description Any fragment of the payee. */
                payee?: string;
                /** @description Only what waits for the caller to approve or to pay it. */
                waiting?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of payments */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    draft_payment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPayment"];
            };
        };
        responses: {
            /** @description The payment */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_payment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The payment */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_payment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The payment */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft is given up */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_payment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The payment */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPayment"];
            };
        };
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    submit_payment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The payment */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentStepBody"];
            };
        };
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_payment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The payment */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentStepBody"];
            };
        };
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    approve_payment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The payment */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentStepBody"];
            };
        };
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    return_payment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The payment */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentStepBody"];
            };
        };
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reject_payment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The payment */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentStepBody"];
            };
        };
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    pay_payment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The payment */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentStepBody"];
            };
        };
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reverse_payment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The payment */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentStepBody"];
            };
        };
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_vouchers: {
        parameters: {
            query?: {
                /** @description In the books of this unit. */
                unit_id?: string;
                /** @description Of this year. */
                year?: number;
                /** @description Of this project. */
                project_id?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of vouchers */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_voucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The voucher */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The voucher */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_periods: {
        parameters: {
            query: {
                /** @description The unit. */
                unit_id: string;
                /** @description The year. */
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The twelve months */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    close_period: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The unit */
                unit_id: string;
                /** @description The year */
                year: number;
                /** @description The month */
                month: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodStepBody"];
            };
        };
        responses: {
            /** @description The month */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirm_period_close: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The unit */
                unit_id: string;
                /** @description The year */
                year: number;
                /** @description The month */
                month: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodStepBody"];
            };
        };
        responses: {
            /** @description The month */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reopen_period: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The unit */
                unit_id: string;
                /** @description The year */
                year: number;
                /** @description The month */
                month: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodStepBody"];
            };
        };
        responses: {
            /** @description The month */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirm_period_reopen: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The unit */
                unit_id: string;
                /** @description The year */
                year: number;
                /** @description The month */
                month: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodStepBody"];
            };
        };
        responses: {
            /** @description The month */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_period_request: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The unit */
                unit_id: string;
                /** @description The year */
                year: number;
                /** @description The month */
                month: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodStepBody"];
            };
        };
        responses: {
            /** @description The month */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    announce_upload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceUpload"];
            };
        };
        responses: {
            /** @description The upload */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Upload-Offset"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The upload */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Upload-Offset"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    send_upload_piece: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Where the piece begins
                 * @example 0
                 */
                "Upload-Offset": number;
            };
            path: {
                /** @description The upload */
                id: string;
            };
            cookie?: never;
        };
        /** @description The piece */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The upload */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Upload-Offset"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_project_photos: {
        parameters: {
            query?: {
                /** @description Of this task. */
                task_id?: string;
                /** @description Of this sort of thing. */
                subject_kind?: "progress_report" | "milestone_confirmation" | "inspection" | "defect";
                /** @description Captured on this day or later. */
                from?: string;
                /** @description Captured on this day or earlier. */
                to?: string;
                /** @description Only those that know where they were captured, for the map. */
                with_position?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of photos */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    show_photo: {
        parameters: {
            query?: {
                /** @description How large. */
                size?: ("thumb" | "view") & unknown;
            };
            header?: never;
            path: {
                /** @description The photo */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description The picture with the digest of `If-None-Match` is the one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    download_original_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The photo */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, with its own media type */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_progress_reports: {
        parameters: {
            query?: {
                /** @description Of this project. */
                project_id?: string;
                /** @description Of projects of this unit. */
                unit_id?: string;
                /** @description About this task. */
                task_id?: string;
                /** @description About this milestone. */
                milestone_id?: string;
                /** @description How the work goes. */
                state?: "normal" | "problem" | "stopped";
                /** @description Where the review stands. */
                review_state?: "submitted" | "incomplete" | "accepted" | "withdrawn";
                /** @description Arrived on this day or later. */
                from?: string;
                /** @description Arrived on this day or earlier. */
                to?: string;
                /** @description Only one's own. */
                own?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Whether to count all of them. */
                with_total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressReportPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    count_progress_reports: {
        parameters: {
            query?: {
                /** @description Of this project. */
                project_id?: string;
                /** @description Of projects of this unit. */
                unit_id?: string;
                /** @description About this task. */
                task_id?: string;
                /** @description About this milestone. */
                milestone_id?: string;
                /** @description How the work goes. */
                state?: "normal" | "problem" | "stopped";
                /** @description Where the review stands. */
                review_state?: "submitted" | "incomplete" | "accepted" | "withdrawn";
                /** @description Arrived on this day or later. */
                from?: string;
                /** @description Arrived on this day or earlier. */
                to?: string;
                /** @description Only one's own. */
                own?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Whether to count all of them. */
                with_total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressReportCounts"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_project_progress_reports: {
        parameters: {
            query?: {
                /** @description About this task. */
                task_id?: string;
                /** @description How the work goes. */
                state?: "normal" | "problem" | "stopped";
                /** @description Where the review stands. */
                review_state?: "submitted" | "incomplete" | "accepted" | "withdrawn";
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressReportPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    submit_progress_report: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitProgressReport"];
            };
        };
        responses: {
            /** @description The report */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressReportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_progress_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The report */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressReportDetail"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    request_report_completion: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The report */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestReportCompletion"];
            };
        };
        responses: {
            /** @description The report */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressReportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_progress_report: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The report */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteProgressReport"];
            };
        };
        responses: {
            /** @description The report */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressReportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    accept_progress_report: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The report */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptProgressReport"];
            };
        };
        responses: {
            /** @description The report */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressReportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_progress_report: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The report */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawProgressReport"];
            };
        };
        responses: {
            /** @description The report */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressReportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    download_progress_reports: {
        parameters: {
            query: {
                /**
                 * @description First day.
                 * @example 2026-05-01
                 */
                from: string;
                /**
                 * @description Last day, at most a year later.
                 * @example 2026-05-31
                 */
                to: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirm_milestone: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The milestone */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmMilestone"];
            };
        };
        responses: {
            /** @description The confirmation */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneConfirmationView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    countersign_milestone: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The milestone */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountersignMilestone"];
            };
        };
        responses: {
            /** @description The confirmation */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneConfirmationView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    return_milestone_confirmation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The milestone */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnMilestoneConfirmation"];
            };
        };
        responses: {
            /** @description The confirmation */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneConfirmationView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_milestone_confirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The milestone */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Evidence and confirmations */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneConfirmationDetail"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_milestone_confirmations: {
        parameters: {
            query?: {
                /** @description Where it stands. */
                state?: "waiting" | "confirmed" | "returned";
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The confirmations */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneConfirmations"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_daily_briefs: {
        parameters: {
            query?: {
                /** @description Of this day; today when absent. */
                day?: string;
                /** @description Of this project. */
                project_id?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of briefs */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyBriefPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    write_daily_brief: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteDailyBrief"];
            };
        };
        responses: {
            /** @description The brief */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenBriefView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    digest_daily_briefs: {
        parameters: {
            query?: {
                /** @description How long; a week when absent. */
                period?: ("week" | "month") & unknown;
                /** @description A day of the period; today when absent. */
                day?: string;
                /** @description Of this project. */
                project_id?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of digests */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefDigestPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_project_daily_briefs: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of briefs */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectBriefPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_daily_brief: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The brief */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDailyBrief"];
            };
        };
        responses: {
            /** @description The brief */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenBriefView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    send_daily_brief: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The brief */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendDailyBrief"];
            };
        };
        responses: {
            /** @description The brief */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenBriefView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_my_field: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the copy at hand */
                "If-None-Match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller's field work */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyFieldView"];
                };
            };
            /** @description The copy at hand is still the same */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_regions: {
        parameters: {
            query?: {
                /**
                 * @description Only what stands directly below this region.
                 * @example 110100
                 */
                parent?: string;
                /** @description Only this step of the tree. */
                level?: "province" | "city" | "county" | "township" | "village";
                /**
                 * @description Any fragment of the name, or the beginning of the code.
                 * @example 东城
                 */
                q?: string;
                /** @description Only what is in use, or only what is not. */
                is_active?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_region: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRegion"];
            };
        };
        responses: {
            /** @description The region */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_region: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The region
                 * @example 110101
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditReferenceEntry"];
            };
        };
        responses: {
            /** @description The region */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_industries: {
        parameters: {
            query?: {
                /**
                 * @description Only what stands directly below this industry.
                 * @example 48
                 */
                parent?: string;
                /** @description Only this step of the tree. */
                level?: "section" | "division" | "group" | "class";
                /**
                 * @description Any fragment of the name, or the beginning of the code.
                 * @example 建筑
                 */
                q?: string;
                /** @description Only what is in use, or only what is not. */
                is_active?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndustryPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_industry: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateIndustry"];
            };
        };
        responses: {
            /** @description The industry */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndustryView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_industry: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The industry
                 * @example 481
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditReferenceEntry"];
            };
        };
        responses: {
            /** @description The industry */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndustryView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All categories */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_category: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCategory"];
            };
        };
        responses: {
            /** @description The category */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    order_categories: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCategories"];
            };
        };
        responses: {
            /** @description All categories */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_category: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The category
                 * @example transport
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCategory"];
            };
        };
        responses: {
            /** @description The category */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_class_codes: {
        parameters: {
            query?: {
                /** @description Only this scheme. */
                scheme?: "functional" | "department_economic" | "government_economic";
                /**
                 * @description Any fragment of the name, or the beginning of the code.
                 * @example 30
                 */
                q?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassCodePage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    compute_deadline: {
        parameters: {
            query: {
                /**
                 * @description The day the period begins; it does not count itself.
                 * @example 2025-09-22
                 */
                from: string;
                /**
                 * @description How many working days it lasts.
                 * @example 20
                 */
                working_days: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last day */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    preview_calendar_year: {
        parameters: {
            query: {
                /**
                 * @description The year.
                 * @example 2026
                 */
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The table, with a header row */
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                /**
                 * @example date,kind,name
                 *     2026-10-01,holiday,国庆节
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description What the table says */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreviewView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_calendar_year: {
        parameters: {
            query?: {
                /**
                 * @description The year; the present one when absent.
                 * @example 2026
                 */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The year */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    save_calendar_year: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The year
                 * @example 2026
                 */
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveCalendarBody"];
            };
        };
        responses: {
            /** @description The year */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_rules: {
        parameters: {
            query?: {
                /** @description Only this kind. */
                kind?: "project_code_format" | "working_day_clock" | "lifecycle_guard" | "amount_threshold" | "ratio_threshold" | "due_date" | "stillness" | "progress_gap" | "spent_share" | "completeness" | "risk_matrix" | "hour_clock" | "accident_grade" | "repeat_defects" | "milestone_evidence";
                /** @description Only those in use, or only those withdrawn. */
                state?: "active" | "retired";
                /**
                 * @description Any fragment of title, source document or id.
                 * @example 信访
                 */
                q?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The rule
                 * @example petition.notify
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_rule: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The rule
                 * @example petition.notify
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRule"];
            };
        };
        responses: {
            /** @description The rule */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    retire_rule: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The rule
                 * @example petition.notify
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireRule"];
            };
        };
        responses: {
            /** @description The rule */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reinstate_rule: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The rule
                 * @example petition.notify
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReinstateRule"];
            };
        };
        responses: {
            /** @description The rule */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    try_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The rule
                 * @example petition.notify
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryRule"];
            };
        };
        responses: {
            /** @description What the rule says */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    find_anything: {
        parameters: {
            query: {
                /**
                 * @description Fragments of titles, parted by spaces; a title must have them all. Case and width of the
                 *     characters do not matter.
                 * @example 道路硬化
                 */
                q: string;
                /** @description Only this kind. */
                kind?: components["schemas"]["SearchKindWord"];
                /** @description The most results of each kind, 1 to 50. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResults"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_imports: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    begin_import: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginImport"];
            };
        };
        responses: {
            /** @description The import */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_import_layout: {
        parameters: {
            query?: {
                /** @description The sheet; the first with headings when absent. */
                sheet?: string;
                /** @description The row of headings, counted from 1; found out when absent. */
                header_row?: number;
            };
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportLayout"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    put_import_file: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        /** @description The bytes */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The import */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_import_checked_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    put_import_mapping: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportMapping"];
            };
        };
        responses: {
            /** @description The import */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    check_import: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            202: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    commit_import: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            202: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    undo_import: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoImport"];
            };
        };
        responses: {
            /** @description The import */
            202: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_import_issues: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this severity. Superseded rows are left out of the warnings: theirs only says
                 *     that they are, and `/imports/{id}/rows?outcome=superseded` has them.
                 */
                severity?: components["schemas"]["ImportSeverityWord"];
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of issues */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportIssuePage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_import_rows: {
        parameters: {
            query?: {
                /** @description Only those that came to this. */
                outcome?: components["schemas"]["ImportOutcomeWord"];
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_import_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The templates */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportTemplateList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_import_template: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateImportTemplate"];
            };
        };
        responses: {
            /** @description The template */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportTemplateView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_import_template: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The template */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_saved_views: {
        parameters: {
            query?: {
                /** @description Only views of this page. */
                page?: components["schemas"]["ViewPageWord"];
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of views */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_saved_view: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSavedView"];
            };
        };
        responses: {
            /** @description The view */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_saved_view: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The view */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_saved_view: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The view */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSavedView"];
            };
        };
        responses: {
            /** @description The view */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_exports: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of exports */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_export: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateExport"];
            };
        };
        responses: {
            /** @description The file is being made */
            202: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_export_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The export */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            /** @description There is no file yet, or none any more */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The export */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_audit_events: {
        parameters: {
            query?: {
                /** @description Who did it. */
                actor_id?: string;
                /**
                 * @description To what sort of thing.
                 * @example project
                 */
                resource_kind?: string;
                /** @description To which thing. */
                resource_id?: string;
                /** @description To which project or anything filed under it. */
                project_id?: string;
                /**
                 * @description What happened.
                 * @example project.edited
                 */
                action?: string;
                /** @description From this day on. */
                from?: string;
                /** @description Up to this day. */
                to?: string;
                /**
                 * @description Fragments of the present name of a person or unit, or, for readers who see values, of the
                 *     title of a project, task or paper.
                 */
                q?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_audit_chain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The end of the chain */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditChainView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_audit_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The event */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_alerts: {
        parameters: {
            query?: {
                /** @description Only open ones, or only closed ones. */
                open?: boolean;
                /**
                 * @description States, separated by commas.
                 * @example open,acknowledged
                 */
                state?: string;
                /**
                 * @description Colours, separated by commas.
                 * @example red,amber
                 */
                light?: string;
                /**
                 * @description Severity of the rule: `info`, `warn` or `block`.
                 * @example warn
                 */
                severity?: string;
                /**
                 * @description One rule.
                 * @example alert.milestone.overdue
                 */
                rule?: string;
                /** @description What sort of thing. */
                thing?: "project" | "milestone" | "budget_line" | "project_year" | "defect";
                /** @description How far up. */
                level?: "holder" | "in_charge" | "supervised";
                /** @description One project. */
                project_id?: string;
                /** @description Responsible unit of the project. */
                unit_id?: string;
                /** @description With all units below it. */
                include_subtree?: boolean;
                /** @description Only those that the caller holds or supervises. */
                mine?: boolean;
                /** @description Only those whose last day has passed. */
                overdue?: boolean;
                /** @description The earliest last day first, or the latest alert first. */
                sort?: ("due" | "-raised_at") & unknown;
                /** @description Whether to count all rows as well. */
                with_total?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of alerts */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    count_alerts: {
        parameters: {
            query?: {
                /** @description Only open ones, or only closed ones. */
                open?: boolean;
                /**
                 * @description States, separated by commas.
                 * @example open,acknowledged
                 */
                state?: string;
                /**
                 * @description Colours, separated by commas.
                 * @example red,amber
                 */
                light?: string;
                /**
                 * @description Severity of the rule: `info`, `warn` or `block`.
                 * @example warn
                 */
                severity?: string;
                /**
                 * @description One rule.
                 * @example alert.milestone.overdue
                 */
                rule?: string;
                /** @description What sort of thing. */
                thing?: "project" | "milestone" | "budget_line" | "project_year" | "defect";
                /** @description How far up. */
                level?: "holder" | "in_charge" | "supervised";
                /** @description One project. */
                project_id?: string;
                /** @description Responsible unit of the project. */
                unit_id?: string;
                /** @description With all units below it. */
                include_subtree?: boolean;
                /** @description Only those that the caller holds or supervises. */
                mine?: boolean;
                /** @description Only those whose last day has passed. */
                overdue?: boolean;
                /** @description The earliest last day first, or the latest alert first. */
                sort?: ("due" | "-raised_at") & unknown;
                /** @description Whether to count all rows as well. */
                with_total?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertCountsView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_project_alerts: {
        parameters: {
            query?: {
                /** @description Only open ones, or only closed ones. */
                open?: boolean;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of alerts */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_alert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The alert */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alert */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDetail"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    acknowledge_alert: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The alert */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeAlert"];
            };
        };
        responses: {
            /** @description The alert */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    assign_alert: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The alert */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignAlert"];
            };
        };
        responses: {
            /** @description The alert */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    act_on_alert: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The alert */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertWords"];
            };
        };
        responses: {
            /** @description The alert */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    resolve_alert: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The alert */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertWords"];
            };
        };
        responses: {
            /** @description The alert */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reopen_alert: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The alert */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertWords"];
            };
        };
        responses: {
            /** @description The alert */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    supervise_alert: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The alert */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuperviseAlert"];
            };
        };
        responses: {
            /** @description The alert */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    run_rules: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is put in */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesRunView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_back_test: {
        parameters: {
            query?: {
                /** @description First day; ninety days up to the last where it is left out. */
                from?: string;
                /** @description Last day, not after today; today where it is left out. */
                to?: string;
                /** @description How many days after a flag its outcome is looked for. */
                outcome_days?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The rule
                 * @example alert.milestone.overdue
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it would have flagged */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackTestView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    back_test_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The rule
                 * @example alert.milestone.overdue
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackTestRule"];
            };
        };
        responses: {
            /** @description What it would have flagged */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackTestView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_risks: {
        parameters: {
            query?: {
                /** @description Any fragment of the title. */
                q?: string;
                /** @description Only this project. */
                project_id?: string;
                /** @description Only projects of this unit and all below it. */
                unit_id?: string;
                /**
                 * @description Categories, separated by commas.
                 * @example safety,quality
                 */
                category?: string;
                /**
                 * @description States, separated by commas.
                 * @example open,treated
                 */
                state?: string;
                /**
                 * @description Levels by the matrix in force, separated by commas.
                 * @example high,extreme
                 */
                level?: string;
                /** @description Owner. */
                owner_id?: string;
                /** @description Only what should have been looked at before today. */
                overdue?: boolean;
                /** @description Which place in the matrix `probability`, `impact` and `level` mean: `inherent`, or `residual`. */
                basis?: string;
                /** @description Only this probability: with `impact` the rows behind a cell of the matrix. */
                probability?: number;
                /** @description Only this impact. */
                impact?: number;
                /** @description Order: a field, descending with a hyphen before it. */
                sort?: "gravity" | "-gravity" | "review_due" | "-review_due" | "updated_at" | "-updated_at";
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of risks */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_project_risks: {
        parameters: {
            query?: {
                /**
                 * @description States, separated by commas.
                 * @example open,treated
                 */
                state?: string;
                /** @description Order: a field, descending with a hyphen before it. */
                sort?: "gravity" | "-gravity" | "review_due" | "-review_due" | "updated_at" | "-updated_at";
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of risks */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    raise_risk: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseRisk"];
            };
        };
        responses: {
            /** @description The risk */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_risk_matrix: {
        parameters: {
            query?: {
                /** @description Any fragment of the title. */
                q?: string;
                /** @description Only this project. */
                project_id?: string;
                /** @description Only projects of this unit and all below it. */
                unit_id?: string;
                /**
                 * @description Categories, separated by commas.
                 * @example safety,quality
                 */
                category?: string;
                /**
                 * @description States, separated by commas.
                 * @example open,treated
                 */
                state?: string;
                /** @description Owner. */
                owner_id?: string;
                /** @description Only what should have been looked at before today. */
                overdue?: boolean;
                /** @description Which place in the matrix is counted: `inherent`, or `residual`. */
                basis?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The matrix */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskMatrixView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_risk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The risk */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The risk */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_risk: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The risk */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRisk"];
            };
        };
        responses: {
            /** @description The risk */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_risk_history: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The risk */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of its history */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    treat_risk: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The risk */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TreatRisk"];
            };
        };
        responses: {
            /** @description The risk */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    review_risk: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The risk */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRisk"];
            };
        };
        responses: {
            /** @description The risk */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    occur_risk: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The risk */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OccurRisk"];
            };
        };
        responses: {
            /** @description The risk */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    close_risk: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The risk */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskReason"];
            };
        };
        responses: {
            /** @description The risk */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reopen_risk: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The risk */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskReason"];
            };
        };
        responses: {
            /** @description The risk */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_contingency_plans: {
        parameters: {
            query?: {
                /** @description Any fragment of the title. */
                q?: string;
                /** @description Only plans of this unit and all below it. */
                unit_id?: string;
                /** @description Only plans for this project. */
                project_id?: string;
                /** @description Only plans that answer this risk. */
                risk_id?: string;
                /** @description Only plans for this. */
                kind?: "safety" | "flood" | "fire" | "environment" | "health" | "cyber" | "social" | "funds" | "other";
                /** @description Only plans in this state. */
                state?: "draft" | "in_force" | "withdrawn";
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of plans */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyPlanPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    draft_contingency_plan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftContingencyPlan"];
            };
        };
        responses: {
            /** @description The plan */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyPlanDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_contingency_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The plan */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyPlanDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_contingency_plan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The plan */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditContingencyPlan"];
            };
        };
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyPlanDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_contingency_plan_versions: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The plan */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contents */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    issue_contingency_plan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The plan */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueContingencyPlan"];
            };
        };
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyPlanDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_contingency_plan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The plan */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawContingencyPlan"];
            };
        };
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyPlanDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    activate_contingency_plan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The plan */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateContingencyPlan"];
            };
        };
        responses: {
            /** @description The plan at work */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyActivationDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_contingency_activations: {
        parameters: {
            query?: {
                /** @description Only activations of this plan. */
                plan_id?: string;
                /** @description Only activations in this state. */
                state?: "active" | "stood_down";
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of activations */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyActivationPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_project_contingency_activations: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of activations */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyActivationPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_contingency_activation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The activation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The activation */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyActivationDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_contingency_activation_entries: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The activation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the timeline */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyEntryPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    note_contingency_activation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The activation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContingencyWords"];
            };
        };
        responses: {
            /** @description The line */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyEntryView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    stand_down_contingency_activation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The activation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContingencyWords"];
            };
        };
        responses: {
            /** @description The activation */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContingencyActivationDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_inspection_templates: {
        parameters: {
            query?: {
                /** @description Only this kind. */
                kind?: "quality" | "safety" | "progress" | "environment" | "funds" | "records" | "other";
                /** @description Only this state. */
                state?: "in_use" | "retired";
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of checklists */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionTemplatePage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_inspection_template: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddInspectionTemplate"];
            };
        };
        responses: {
            /** @description The checklist */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionTemplateView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_inspection_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The checklist */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checklist */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionTemplateView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_inspection_template: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The checklist */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditInspectionTemplate"];
            };
        };
        responses: {
            /** @description The checklist */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionTemplateView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    retire_inspection_template: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The checklist */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionTemplateCommand"];
            };
        };
        responses: {
            /** @description The checklist */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionTemplateView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    reinstate_inspection_template: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The checklist */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionTemplateCommand"];
            };
        };
        responses: {
            /** @description The checklist */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionTemplateView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_inspections: {
        parameters: {
            query?: {
                /** @description Only this project. */
                project_id?: string;
                /** @description Only projects of this unit and all below it. */
                unit_id?: string;
                /**
                 * @description Kinds, separated by commas.
                 * @example quality,safety
                 */
                kind?: string;
                /**
                 * @description States, separated by commas.
                 * @example in_progress
                 */
                state?: string;
                /** @description Only inspections of this unit. */
                party_unit_id?: string;
                /** @description Only inspections of this firm. */
                contractor?: string;
                /** @description Only inspections by this person. */
                inspector_id?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of inspections */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_project_inspections: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of inspections */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    begin_inspection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The project */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginInspection"];
            };
        };
        responses: {
            /** @description The inspection */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_inspection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The inspection */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inspection */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    record_inspection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The inspection */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordInspection"];
            };
        };
        responses: {
            /** @description The inspection */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    finish_inspection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The inspection */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishInspection"];
            };
        };
        responses: {
            /** @description The inspection */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_inspection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The inspection */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelInspection"];
            };
        };
        responses: {
            /** @description The inspection */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_defects: {
        parameters: {
            query?: {
                /** @description Any fragment of the title. */
                q?: string;
                /** @description Only this project. */
                project_id?: string;
                /** @description Only projects of this unit and all below it. */
                unit_id?: string;
                /** @description Only what this inspection found. */
                inspection_id?: string;
                /**
                 * @description States, separated by commas.
                 * @example open,mended
                 */
                state?: string;
                /**
                 * @description Severities, separated by commas.
                 * @example major,critical
                 */
                severity?: string;
                /** @description Only this sort of defect. */
                category?: string;
                /** @description Only what inspections of this unit found. */
                party_unit_id?: string;
                /** @description Only what inspections of this firm found. */
                contractor?: string;
                /** @description Only what this person mends. */
                person_id?: string;
                /** @description Only what should have been mended before today. */
                overdue?: boolean;
                /** @description Only what finished inspections found and nobody withdrew: the rows behind a count of repeats. */
                counted?: boolean;
                /** @description Order: a field, descending with a hyphen before it. */
                sort?: "due_on" | "-due_on" | "raised_at" | "-raised_at";
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of defects */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefectPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_repeated_defects: {
        parameters: {
            query?: {
                /** @description Only this project. */
                project_id?: string;
                /** @description Only projects of this unit and all below it. */
                unit_id?: string;
                /** @description Only inspections begun on this day or later. */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The repeated defects */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepeatedDefectList"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    raise_defect: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The inspection */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseDefect"];
            };
        };
        responses: {
            /** @description The defect */
            201: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefectDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_defect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The defect */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The defect */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefectDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_defect: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The defect */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDefect"];
            };
        };
        responses: {
            /** @description The defect */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefectDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_defect_history: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The defect */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of its history */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_defect: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The defect */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDefect"];
            };
        };
        responses: {
            /** @description The defect */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefectDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    rectify_defect: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The defect */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RectifyDefect"];
            };
        };
        responses: {
            /** @description The defect */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefectDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    pass_defect: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The defect */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassDefect"];
            };
        };
        responses: {
            /** @description The defect */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefectDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    send_back_defect: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 visible characters chosen by the client; a second try with the same key has no
                 *     second effect.
                 */
                "Idempotency-Key": string;
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /** @description The defect */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackDefect"];
            };
        };
        responses: {
            /** @description The defect */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefectDetailView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_notifications: {
        parameters: {
            query?: {
                /** @description Only unread ones. */
                unread?: boolean;
                /** @description One kind. */
                kind?: "alert_assigned" | "alert_informed" | "alert_escalated" | "supervision" | "task_assigned" | "milestone_to_confirm" | "report_to_review" | "report_returned" | "report_accepted" | "payment_to_approve" | "payment_returned" | "payment_approved" | "defect_assigned" | "project_moved" | "digest";
                /** @description What came in this digest; otherwise what came by itself. */
                digest_id?: string;
                /** @description Rows wanted, 1 to 100. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notifications */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    count_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The count */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationCounts"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_all_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadAllNotifications"];
            };
        };
        responses: {
            /** @description They are read */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_notification_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preferences */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferencesView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    set_notification_preferences: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version to be changed, as `ETag` gave it.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetNotificationPreferences"];
            };
        };
        responses: {
            /** @description The preferences */
            200: {
                headers: {
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferencesView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_notification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The notification */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is read */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The home page */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeView"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["Hidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
}
