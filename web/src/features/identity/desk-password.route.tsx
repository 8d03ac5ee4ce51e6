/** Changing the own password on the desk. */
import { useNavigate } from "react-router";
import { PasswordForm } from "./password-form";

export function Component() {
  const navigate = useNavigate();
  return <PasswordForm onDone={() => navigate("/desk", { replace: true })} />;
}
