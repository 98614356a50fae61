import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'
import type { Words } from './words'
import { zh } from './zh'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: Words }
  }
}

void i18n.use(initReactI18next).init({
  resources: { zh: { app: zh }, en: { app: en } },
  lng: 'zh',
  fallbackLng: 'zh',
  defaultNS: 'app',
  ns: ['app'],
  interpolation: { escapeValue: false },
  initAsync: false,
})

export default i18n
