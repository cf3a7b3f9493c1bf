import EyeInvisibleOutlined from '@ant-design/icons/es/icons/EyeInvisibleOutlined';
import EyeOutlined from '@ant-design/icons/es/icons/EyeOutlined';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, api } from '../api.ts';
import { meQuery } from '../data/use-me.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { Mark } from '../shell/mark.tsx';
import { ThemeSwitch } from '../shell/theme-switch.tsx';
import { type SignInFault, signInFault } from './sign-in-fault.ts';
import './sign-in.css';

/** Email and password; the address one came for is shown after. */
export function SignIn() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<SignInFault>();
  const [busy, setBusy] = useState(false);
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    document.title = t('signIn.title');
  }, [t]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // Read from the fields themselves: password managers fill them without events.
    const [address, secret] = [email.current?.value.trim() ?? '', password.current?.value ?? ''];
    if (!address || !secret) {
      setFault('missing');
      (address ? password : email).current?.focus();
      return;
    }
    setBusy(true);
    setFault(undefined);
    try {
      await api.signIn(address, secret);
      await client.resetQueries({ queryKey: meQuery.queryKey });
    } catch (problem) {
      setFault(signInFault(problem instanceof ApiProblem ? problem.status : 0));
      setBusy(false);
      password.current?.select();
    }
  };
  const eye = visible ? t('signIn.hidePassword') : t('signIn.showPassword');
  return (
    <div className="fw-signin">
      <div className="fw-signin-corner">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <main className="fw-signin-box">
        <Mark size={44} />
        <h1>{t('signIn.title')}</h1>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <label htmlFor="email">{t('signIn.email')}</label>
          <input
            ref={email}
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            inputMode="email"
            required
            aria-invalid={fault !== undefined}
            aria-describedby="fw-signin-fault"
          />
          <label htmlFor="password">{t('signIn.password')}</label>
          <div className="fw-signin-secret">
            <input
              ref={password}
              id="password"
              name="password"
              type={visible ? 'text' : 'password'}
              autoComplete="current-password"
              required
              aria-invalid={fault !== undefined}
              aria-describedby="fw-signin-fault"
            />
            <button
              type="button"
              className="fw-icon-button"
              aria-label={eye}
              title={eye}
              aria-pressed={visible}
              onClick={() => setVisible(!visible)}
            >
              {visible ? <EyeInvisibleOutlined /> : <EyeOutlined />}
            </button>
          </div>
          <p id="fw-signin-fault" className="fw-signin-fault" role="alert">
            {fault && t(`signIn.${fault}`)}
          </p>
          <Button type="primary" htmlType="submit" size="large" block disabled={busy}>
            {busy ? t('signIn.submitting') : t('signIn.submit')}
          </Button>
        </form>
      </main>
    </div>
  );
}
